using ClusterBot.Bench.Turns.Load;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Turns;

/// <summary>A server to measure: the way to start it, and the requests it can take.</summary>
internal sealed record ServerSpec
{
    /// <summary>The name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>The title in the table.</summary>
    public required string Title { get; init; }

    public required string Program { get; init; }

    public required IReadOnlyList<string> Arguments { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The engine of its own database, a copy of the one that was prepared; null when it stores nothing.</summary>
    public DatabaseEngine? Database { get; init; }

    /// <summary>True when requests carry a token, which it checks.</summary>
    public bool ChecksTokens { get; init; }

    /// <summary>The path that reports that it is ready; null when it has none.</summary>
    public string? ReadyPath { get; init; }

    /// <summary>True when it can report its allocations.</summary>
    public bool IsDotNet { get; init; }

    public IReadOnlyList<TurnKind> Kinds { get; init; } = [TurnKind.Message, TurnKind.CardAction];
}
