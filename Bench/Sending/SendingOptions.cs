using System.Globalization;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bench.Sending;

/// <summary>The number of answers that come into one channel, the time in which they do, and the engine.</summary>
internal sealed record SendingOptions
{
    public const string Usage =
        "sending [--database sqlite|postgresql] [--answers n] [--seconds n]   one channel's card and help while answers pour in; "
            + "without --database, on SQLite";

    /// <summary>The PSAs of the channel's cluster: all of them have a line on the card.</summary>
    public const int Psas = 50;

    public DatabaseEngine Engine { get; init; } = DatabaseEngine.Sqlite;

    public int Answers { get; init; } = 4_000;

    /// <summary>The time within which all of them come, evenly spread.</summary>
    public int Seconds { get; init; } = 100;

    public int Replicas => Engine == DatabaseEngine.Sqlite ? 1 : 3;

    /// <summary>Parses the arguments; null when they cannot be read.</summary>
    public static SendingOptions? Parse(IReadOnlyList<string> arguments)
    {
        SendingOptions? options = new();
        foreach (var pair in arguments.Chunk(2))
        {
            options = pair is [var name, var value] ? options?.With(name, value) : null;
        }

        return options;
    }

    private SendingOptions? With(string name, string value) => (name, Number(value)) switch
    {
        ("--database", _) when value == "sqlite" => this with { Engine = DatabaseEngine.Sqlite },
        ("--database", _) when value == "postgresql" => this with { Engine = DatabaseEngine.PostgreSql },
        ("--answers", { } n and > 0) => this with { Answers = n },
        ("--seconds", { } n and > 0) => this with { Seconds = n },
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
