using ClusterBot.Bench.Turns.Load;

namespace ClusterBot.Bench.Turns.Phases;

/// <summary>The results of the rounds for one server and one kind of turn.</summary>
internal sealed record SteadyResult(ServerSpec Spec, TurnKind Kind, IReadOnlyList<Sample> Rounds, double PeakMegabytes)
{
    public Sample Median { get; } = Sample.Median(Rounds.ToList());
}
