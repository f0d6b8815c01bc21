using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Burst;

/// <summary>The number of people who answer, the time in which they do, and the engine.</summary>
internal sealed record BurstOptions
{
    public const string Usage =
        "burst [--database sqlite|postgresql] [--clusters n] [--people n] [--seconds n]   all SROs answer at once; "
            + "without options, both bursts that are promised, on both engines";

    public DatabaseEngine Engine { get; init; } = DatabaseEngine.PostgreSql;

    public int Clusters { get; init; } = 1;

    /// <summary>The SROs of each cluster, each of one PSA.</summary>
    public int People { get; init; } = 300;

    /// <summary>The time within which all of them answer, evenly spread.</summary>
    public int Seconds { get; init; } = 5;

    public int Replicas => Engine == DatabaseEngine.Sqlite ? 1 : 3;

    /// <summary>The bursts for which a promise is made.</summary>
    public static IReadOnlyList<BurstOptions> Promised { get; } =
    [
        new() { Engine = DatabaseEngine.Sqlite },
        new(),
        new() { Engine = DatabaseEngine.Sqlite, Clusters = 10, Seconds = 60 },
        new() { Clusters = 10, Seconds = 60 },
    ];

    /// <summary>Parses the arguments; null when they cannot be read.</summary>
    public static IReadOnlyList<BurstOptions>? Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0)
        {
            return Promised;
        }

        var options = new BurstOptions();
        foreach (var pair in arguments.Chunk(2))
        {
            if (pair is not [var name, var value] || options.With(name, value) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return [options];
    }

    private BurstOptions? With(string name, string value) => (name, Number(value)) switch
    {
        ("--database", _) when value == "sqlite" => this with { Engine = DatabaseEngine.Sqlite },
        ("--database", _) when value == "postgresql" => this with { Engine = DatabaseEngine.PostgreSql },
        ("--clusters", { } n and > 0) => this with { Clusters = n },
        ("--people", { } n and > 0) => this with { People = n },
        ("--seconds", { } n) => this with { Seconds = n },
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
