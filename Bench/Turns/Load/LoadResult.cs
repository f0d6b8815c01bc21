namespace ClusterBot.Bench.Turns.Load;

/// <param name="Times">How long each turn took, in milliseconds, shortest first.</param>
/// <param name="Took">How long all of it took.</param>
internal sealed record LoadResult(IReadOnlyList<double> Times, TimeSpan Took)
{
    public int Turns => Times.Count;

    public double PerSecond => Turns / Took.TotalSeconds;

    public double Percentile(double share) => Times.Count == 0 ? double.NaN : Times[Math.Min(Times.Count - 1, (int)(Times.Count * share))];
}
