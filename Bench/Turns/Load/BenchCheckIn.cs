namespace ClusterBot.Bench.Turns.Load;

/// <summary>A check-in that waits for its answer, and who may give it where.</summary>
internal sealed record BenchCheckIn(Guid Id, string Tenant, string Channel, string Person);
