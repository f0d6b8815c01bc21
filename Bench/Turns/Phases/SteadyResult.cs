using ClusterBot.Bench.Turns.Load;

namespace ClusterBot.Bench.Turns.Phases;

/// <summary>What the rounds gave for one server and one kind of turn.</summary>
internal sealed record SteadyResult(ServerSpec Spec, TurnKind Kind, IReadOnlyList<Sample> Rounds, double PeakMegabytes)
{
    public Sample Median { get; } = Sample.Median(Rounds.ToList());
}
