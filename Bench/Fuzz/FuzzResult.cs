namespace ClusterBot.Bench.Fuzz;

/// <summary>The outcome of one reader's inputs.</summary>
internal sealed class FuzzResult
{
    public int Taken { get; set; }

    public int Refused { get; set; }

    public FuzzInput? Slowest { get; set; }

    public TimeSpan Longest { get; set; }

    /// <summary>The live heap after the first tenth of the inputs, and at the end.</summary>
    public long MemoryEarly { get; set; }

    public long MemoryLate { get; set; }

    /// <summary>The input that failed, and how.</summary>
    public FuzzInput? Failed { get; set; }

    public string? Failure { get; set; }

    /// <summary>Combines the results; of several failed inputs, the one with the lowest number is kept.</summary>
    public static FuzzResult Of(IReadOnlyList<FuzzResult> parts)
    {
        var slowest = parts.MaxBy(part => part.Longest)!;
        var failed = parts.Where(part => part.Failed is not null).MinBy(part => part.Failed!.Number);
        return new FuzzResult
        {
            Taken = parts.Sum(part => part.Taken),
            Refused = parts.Sum(part => part.Refused),
            Slowest = slowest.Slowest,
            Longest = slowest.Longest,
            MemoryEarly = parts.Max(part => part.MemoryEarly),
            Failed = failed?.Failed,
            Failure = failed?.Failure,
        };
    }
}
