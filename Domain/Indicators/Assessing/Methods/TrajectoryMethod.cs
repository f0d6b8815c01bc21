namespace ClusterBot.Domain.Indicators.Assessing.Methods;

/// <summary>
/// The latest figure against what was planned for the end of its period (see <see cref="Trajectory"/>): within the tolerance it is
/// on plan, beyond it ahead or behind. Whether it has improved is a separate question, asked of the baseline.
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
            Because = $"{AssessmentText.Figure(latest)} against a plan of {AssessmentText.Number(Math.Round(planned, 2))}: "
                + $"{AssessmentText.Movement(Math.Round(better, 2))}. " +
                $"Up to {AssessmentText.Number(plan.Tolerance)} either way counts as on plan.",
        };
    }

    /// <summary>
    /// Judges a target to keep, which is a plan to stay within it. It needs no baseline; whether the figure has improved is told
    /// when there is one.
    /// </summary>
    private static Assessment.Verdict Keep(AssessmentBasis basis, TargetRange range)
    {
        var latest = basis.Known.Points[^1];
        var outside = range.Outside(latest.Value);
        var hasImproved = basis.Known.Baseline is { } baseline
            && latest.Period.EndsOn > baseline.Figure.Period.EndsOn && Better(basis, latest.Value - baseline.Figure.Value) > 0;
        return new Assessment.Verdict(outside > range.Tolerance ? ComputedStatus.BehindPlan : ComputedStatus.OnPlan, hasImproved)
        {
            Because = $"{AssessmentText.Figure(latest)} against a target to stay {range.InWords()}: "
                + $"{(outside == 0 ? "kept" : $"{AssessmentText.Number(outside)} outside")}. " +
                $"Up to {AssessmentText.Number(range.Tolerance)} outside counts as kept.",
        };
    }

    private static decimal Better(AssessmentBasis basis, decimal difference) =>
        basis.Better == Direction.Increase ? difference : -difference;
}

/// <summary>The value planned for a day.</summary>
/// <param name="On">The day, usually the last of a period.</param>
/// <param name="Value">In the indicator's unit.</param>
public sealed record PlannedValue(DateOnly On, decimal Value);

/// <summary>
/// The planned course of an indicator: planned values with straight lines between them. After the last, which is the target, the
/// plan is to stay there. Trajectories are how departments' delivery plans were held to account by the Prime Minister's Delivery
/// Unit (M. Barber, <i>Instruction to Deliver</i>, 2007).
/// </summary>
public sealed record Trajectory
{
    /// <param name="planned">At least one, on different days, in any order.</param>
    /// <param name="tolerance">How far from the plan still counts as on it, either way, in the indicator's unit: 0 or more.</param>
    /// <exception cref="ArgumentException">There is no planned value, or two are for one day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public Trajectory(IEnumerable<PlannedValue> planned, decimal tolerance)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tolerance);
        Planned = [.. planned.OrderBy(p => p.On)];
        Tolerance = tolerance;
        if (Planned.Count == 0 || Planned.DistinctBy(p => p.On).Count() < Planned.Count)
        {
            throw new ArgumentException("A plan has at least one value, and one for a day.", nameof(planned));
        }
    }

    /// <summary>The planned values, in order.</summary>
    public IReadOnlyList<PlannedValue> Planned { get; }

    /// <summary>The distance from the plan that still counts as on it, either way.</summary>
    public decimal Tolerance { get; }

    /// <summary>Returns the value planned for the day; null before the plan begins.</summary>
    public decimal? At(DateOnly on)
    {
        if (on < Planned[0].On)
        {
            return null;
        }

        var before = Planned.Last(p => p.On <= on);
        return Planned.FirstOrDefault(p => p.On > on) is { } after
            ? before.Value
                + ((after.Value - before.Value) * (on.DayNumber - before.On.DayNumber) / (after.On.DayNumber - before.On.DayNumber))
            : before.Value;
    }
}
