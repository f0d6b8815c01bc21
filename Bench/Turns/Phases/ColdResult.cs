using ClusterBot.Bench.Turns.Load;

namespace ClusterBot.Bench.Turns.Phases;

/// <param name="Spec">Which server.</param>
/// <param name="Kind">Which kind of turn it was sent.</param>
/// <param name="Ready">From the start of a process, another one, till it said that it is ready; null when nobody says.</param>
/// <param name="FirstTurn">From the start of the process to its first turn.</param>
/// <param name="FirstTurnCpu">The processor time of that, in milliseconds.</param>
/// <param name="Sample">The first seconds after the first turn.</param>
/// <param name="PeakMegabytes">The most memory that it held.</param>
internal sealed record ColdResult(
    ServerSpec Spec, TurnKind Kind, TimeSpan? Ready, TimeSpan FirstTurn, double FirstTurnCpu, Sample Sample, double PeakMegabytes);
