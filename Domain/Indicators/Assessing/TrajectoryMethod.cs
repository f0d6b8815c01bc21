namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// The latest figure against what was planned for the end of its period (see <see cref="Trajectory"/>): within the tolerance it
/// is on plan, beyond it ahead or behind. Whether it has improved is another question, and is asked of the baseline.
/// </summary>
internal static class TrajectoryMethod
{
    public static Assessment Judge(AssessmentBasis basis)
    {
        if (basis.Plan is not { } plan)
        {
            return basis.Range is { } range ? Keep(basis, range) : NoVerdicts.NoPlan();
        }

        if (basis.Known.Baseline is not { } baseline)
        {
            return NoVerdicts.NoBaseline();
        }

        var latest = basis.Known.Points[^1];
        if (plan.At(latest.Period.EndsOn) is not { } planned)
        {
            return NoVerdicts.PlanNotBegun(latest);
        }

        var better = Better(basis, latest.Value - planned);
        var status = better > plan.Tolerance ? ComputedStatus.AheadOfPlan
            : better < -plan.Tolerance ? ComputedStatus.BehindPlan
            : ComputedStatus.OnPlan;
        var hasImproved = latest.Period.EndsOn > baseline.Figure.Period.EndsOn && Better(basis, latest.Value - baseline.Figure.Value) > 0;
        return new Assessment.Verdict(status, hasImproved)
        {
            Because = $"{Words.Figure(latest)} against a plan of {Words.Number(Math.Round(planned, 2))}: {Words.Movement(Math.Round(better, 2))}. " +
                $"Up to {Words.Number(plan.Tolerance)} either way counts as on plan.",
        };
    }

    /// <summary>A target to keep is a plan to stay within it. It needs no baseline; whether the figure has improved is told where there is one.</summary>
    private static Assessment.Verdict Keep(AssessmentBasis basis, TargetRange range)
    {
        var latest = basis.Known.Points[^1];
        var outside = range.Outside(latest.Value);
        var hasImproved = basis.Known.Baseline is { } baseline
            && latest.Period.EndsOn > baseline.Figure.Period.EndsOn && Better(basis, latest.Value - baseline.Figure.Value) > 0;
        return new Assessment.Verdict(outside > range.Tolerance ? ComputedStatus.BehindPlan : ComputedStatus.OnPlan, hasImproved)
        {
            Because = $"{Words.Figure(latest)} against a target to stay {range.InWords()}: {(outside == 0 ? "kept" : $"{Words.Number(outside)} outside")}. " +
                $"Up to {Words.Number(range.Tolerance)} outside counts as kept.",
        };
    }

    private static decimal Better(AssessmentBasis basis, decimal difference) => basis.Better == Direction.Increase ? difference : -difference;
}
