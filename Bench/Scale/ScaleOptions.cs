using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Scale;

/// <summary>The size of the database that is filled and queried.</summary>
internal sealed record ScaleOptions
{
    public const string Usage =
        "scale [--database sqlite|postgresql] [--tenants n] [--recipients n] [--rounds n]   rows, bytes, and the plans of the hot queries";

    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Sqlite;

    public int Tenants { get; init; } = 10;

    /// <summary>The people in each tenant whom the bot may write to, each with a personal chat.</summary>
    public int Recipients { get; init; } = 4_000;

    /// <summary>Weekly rounds of each cluster.</summary>
    public int Rounds { get; init; } = 52;

    /// <summary>The clusters in each tenant.</summary>
    public int Clusters { get; init; } = 10;

    /// <summary>Parses the arguments; null when they cannot be read.</summary>
    public static ScaleOptions? Parse(IReadOnlyList<string> arguments)
    {
        var options = new ScaleOptions();
        foreach (var pair in arguments.Chunk(2))
        {
            if (pair is not [var name, var value] || options.With(name, value) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options;
    }

    private ScaleOptions? With(string name, string value) =>
        (name, value, int.TryParse(value, CultureInfo.InvariantCulture, out var n) && n > 0) switch
        {
            ("--database", "sqlite", _) => this with { Engine = DatabaseEngine.Sqlite },
            ("--database", "postgresql", _) => this with { Engine = DatabaseEngine.PostgreSql },
            ("--tenants", _, true) => this with { Tenants = n },
            ("--recipients", _, true) => this with { Recipients = n },
            ("--rounds", _, true) => this with { Rounds = n },
            _ => null,
        };
}
