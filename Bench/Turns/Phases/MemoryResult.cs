namespace ClusterBot.Bench.Turns.Phases;

/// <summary>Memory after so many turns: the most so far, and now, in MB; and how fast and how dear the last of them were.</summary>
internal sealed record MemoryResult(int Turns, double PeakMegabytes, double Megabytes, double PerSecond, double CpuPerTurn);
