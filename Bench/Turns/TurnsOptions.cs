namespace ClusterBot.Bench.Turns;

/// <summary>The duration of the measurement, and the servers that are measured.</summary>
internal sealed record TurnsOptions
{
    /// <summary>A list to look at; nothing is promised about it, so it is made only on request.</summary>
    public const string Statements = "statements";

    private static readonly string[] KnownPhases = ["cold", "steady", "burst", "memory", Statements];

    public bool IsQuick { get; init; }

    /// <summary>The names of servers; empty for all.</summary>
    public IReadOnlyList<string> Servers { get; init; } = [];

    public IReadOnlyList<string> Phases { get; init; } = [.. KnownPhases.Where(phase => phase != Statements)];

    /// <summary>The largest number of turns that one server can be sent.</summary>
    public int Answers => IsQuick ? 60_000 : 160_000;

    public int ColdStarts => IsQuick ? 1 : 3;

    public TimeSpan ColdTime => TimeSpan.FromSeconds(IsQuick ? 3 : 10);

    public int Rounds => IsQuick ? 5 : 9;

    public TimeSpan RoundTime => TimeSpan.FromSeconds(IsQuick ? 1 : 2);

    public TimeSpan LongestWarmUp => TimeSpan.FromSeconds(IsQuick ? 40 : 180);

    public int MemoryTurns => IsQuick ? 8_000 : 100_000;

    /// <summary>Returns whether the server is to be measured.</summary>
    public bool Wants(string server) => Servers.Count == 0 || Servers.Contains(server);

    /// <summary>Parses the arguments; null when one is not known.</summary>
    public static TurnsOptions? Read(IEnumerable<string> arguments)
    {
        var options = new TurnsOptions();
        foreach (var argument in arguments)
        {
            switch (argument.Split('=', 2))
            {
                case ["--quick"]:
                    options = options with { IsQuick = true };
                    break;
                case ["--servers", var names]:
                    options = options with { Servers = names.Split(',') };
                    break;
                case ["--phases", var names] when names.Split(',').All(KnownPhases.Contains):
                    options = options with { Phases = names.Split(',') };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
