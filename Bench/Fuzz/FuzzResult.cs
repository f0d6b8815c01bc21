namespace ClusterBot.Bench.Fuzz;

/// <summary>What became of one reader's inputs.</summary>
internal sealed class FuzzResult
{
    public int Taken { get; set; }

    public int Refused { get; set; }

    public FuzzInput? Slowest { get; set; }

    public TimeSpan Longest { get; set; }

    /// <summary>The live heap after the first tenth and at the end.</summary>
    public long MemoryEarly { get; set; }

    public long MemoryLate { get; set; }

    /// <summary>The input that failed, and how.</summary>
    public FuzzInput? Failed { get; set; }

    public string? Failure { get; set; }
}
