namespace ClusterBot.Bench.Turns;

/// <summary>What a .NET server says of itself.</summary>
internal sealed record Probe(long AllocatedBytes, int PoolThreads, long PendingWork, int FullCollections);
