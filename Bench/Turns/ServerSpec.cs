using ClusterBot.Bench.Turns.Load;
using ClusterBot.Bot.Data;

namespace ClusterBot.Bench.Turns;

/// <summary>A server to measure: how it is started, and what it can be asked.</summary>
internal sealed record ServerSpec
{
    /// <summary>For the command line.</summary>
    public required string Name { get; init; }

    /// <summary>For the table.</summary>
    public required string Title { get; init; }

    public required string Program { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Of which engine it gets a database of its own, a copy of the one that was prepared; none where it stores nothing.</summary>
    public DatabaseEngine? Database { get; init; }

    /// <summary>Whether requests carry a token, which it checks.</summary>
    public bool ChecksTokens { get; init; }

    /// <summary>Where it says that it is ready; none where nobody says.</summary>
    public string? ReadyPath { get; init; }

    /// <summary>Whether it can say what it has allocated.</summary>
    public bool IsDotNet { get; init; }

    public IReadOnlyList<TurnKind> Kinds { get; init; } = [TurnKind.Message, TurnKind.CardAction];
}
