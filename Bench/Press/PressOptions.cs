using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Press;

/// <summary>The size of the large cluster, the number of people measured, and the engine.</summary>
internal sealed record PressOptions
{
    public const string Usage =
        "press [--database sqlite|postgresql] [--people n] [--psas n]   what a press costs in a cluster of 4 PSAs and of many; "
            + "without --database, on both engines";

    /// <summary>The PSAs of each small cluster.</summary>
    public const int Few = 4;

    public IReadOnlyList<DatabaseEngine> Engines { get; init; } = [DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql];

    /// <summary>The PSAs of the large cluster.</summary>
    public int Psas { get; init; } = 300;

    /// <summary>The people whose presses are measured, of each kind of cluster; as many answer before.</summary>
    public int People { get; init; } = 120;

    /// <summary>Parses the arguments; null when they cannot be read.</summary>
    public static PressOptions? Parse(IReadOnlyList<string> arguments)
    {
        PressOptions? options = new();
        foreach (var pair in arguments.Chunk(2))
        {
            options = pair is [var name, var value] ? options?.With(name, value) : null;
        }

        return options?.People * 2 <= options?.Psas ? options : null;
    }

    private PressOptions? With(string name, string value) => (name, Number(value)) switch
    {
        ("--database", _) when value == "sqlite" => this with { Engines = [DatabaseEngine.Sqlite] },
        ("--database", _) when value == "postgresql" => this with { Engines = [DatabaseEngine.PostgreSql] },
        ("--people", { } n and > 0) => this with { People = n },
        ("--psas", { } n and > 0) => this with { Psas = n },
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
