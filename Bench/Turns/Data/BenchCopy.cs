namespace ClusterBot.Bench.Turns.Data;

/// <param name="ConnectionString">For the one process that it was made for.</param>
/// <param name="Rounds">Which of its rounds are open.</param>
internal sealed record BenchCopy(string ConnectionString, OpenRounds Rounds);
