namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// What an indicator is planned to be, and when: planned values with straight lines between them. After the last, which is
/// the target, the plan is to stay there. Trajectories are how departments' delivery plans were held to account by the Prime
/// Minister's Delivery Unit (M. Barber, <i>Instruction to Deliver</i>, 2007).
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

    /// <summary>How far from the plan still counts as on it, either way.</summary>
    public decimal Tolerance { get; }

    /// <summary>What is planned for the day; none before the plan begins.</summary>
    public decimal? At(DateOnly on)
    {
        if (on < Planned[0].On)
        {
            return null;
        }

        var before = Planned.Last(p => p.On <= on);
        return Planned.FirstOrDefault(p => p.On > on) is { } after
            ? before.Value + ((after.Value - before.Value) * (on.DayNumber - before.On.DayNumber) / (after.On.DayNumber - before.On.DayNumber))
            : before.Value;
    }
}
