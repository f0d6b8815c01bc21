namespace ClusterBot.Bench.Turns.Phases;

/// <param name="Slowest">The one that waited longest, in milliseconds.</param>
/// <param name="Middle">The median, in milliseconds.</param>
/// <param name="PoolThreads">The most threads that the pool had; a pool whose threads are blocked adds one after another.</param>
/// <param name="Took">Till the last was answered.</param>
internal sealed record BurstResult(double Slowest, double Middle, int PoolThreads, TimeSpan Took);
