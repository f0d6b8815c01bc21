using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Storm;

/// <summary>The size of a storm, and its engine.</summary>
internal sealed record StormOptions
{
    public const string Usage =
        "storm [--short] [--database sqlite|postgresql] [--seed n] [--tenants n] [--clusters n] [--answers n] [--escalations n]";

    public int Seed { get; init; } = Random.Shared.Next();

    public DatabaseEngine Engine { get; init; } = DatabaseEngine.PostgreSql;

    /// <summary>The number of processes: SQLite allows one.</summary>
    public int Replicas => Engine == DatabaseEngine.Sqlite ? 1 : 3;

    public int Tenants { get; init; } = 5;

    /// <summary>Each has a card posted and its lead answered: two deliveries.</summary>
    public int Clusters { get; init; } = 2_500;

    public int PsasOfACluster { get; init; } = 2;

    public int Answers { get; init; } = 1_000;

    public int Escalations { get; init; } = 200;

    /// <summary>Parses the arguments; null when they cannot be read.</summary>
    public static StormOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = arguments.Contains("--short")
            ? new StormOptions { Tenants = 3, Clusters = 600, Answers = 240, Escalations = 48 }
            : new StormOptions();
        string[] pairs = [.. arguments.Where(argument => argument != "--short")];
        foreach (var pair in pairs.Chunk(2))
        {
            if (pair is not [var name, var value] || options.With(name, value) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private StormOptions? With(string name, string value) => (name, Number(value)) switch
    {
        ("--database", _) when value == "sqlite" => this with { Engine = DatabaseEngine.Sqlite },
        ("--database", _) when value == "postgresql" => this with { Engine = DatabaseEngine.PostgreSql },
        ("--seed", { } n) => this with { Seed = n },
        ("--tenants", { } n and > 0) => this with { Tenants = n },
        ("--clusters", { } n and > 0) => this with { Clusters = n },
        ("--answers", { } n) => this with { Answers = n },
        ("--escalations", { } n) => this with { Escalations = n },
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
