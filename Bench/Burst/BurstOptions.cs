using System.Globalization;
using ClusterBot.Bot.Data;

namespace ClusterBot.Bench.Burst;

/// <summary>How many people answer within how long, and on what.</summary>
internal sealed record BurstOptions
{
    public const string Usage =
        "burst [--database sqlite|postgresql] [--clusters n] [--people n] [--seconds n]   all SROs answer at once; "
            + "without options, both bursts that are promised, on both engines";

    public DatabaseEngine Engine { get; init; } = DatabaseEngine.PostgreSql;

    public int Clusters { get; init; } = 1;

    /// <summary>Of each cluster; each is the SRO of one PSA.</summary>
    public int People { get; init; } = 300;

    /// <summary>Within which all come, evenly.</summary>
    public int Seconds { get; init; } = 5;

    public int Replicas => Engine == DatabaseEngine.Sqlite ? 1 : 3;

    /// <summary>What is promised.</summary>
    public static IReadOnlyList<BurstOptions> Promised { get; } =
    [
        new() { Engine = DatabaseEngine.Sqlite },
        new(),
        new() { Engine = DatabaseEngine.Sqlite, Clusters = 10, Seconds = 60 },
        new() { Clusters = 10, Seconds = 60 },
    ];

    /// <summary>None when the arguments cannot be read.</summary>
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
