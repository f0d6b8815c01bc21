namespace ClusterBot.Bench.Turns;

/// <summary>A .NET server's report on itself.</summary>
internal sealed record Probe(long AllocatedBytes, int PoolThreads, long PendingWork, int FullCollections);
