namespace ClusterBot.Domain.Indicators.Assessing.Methods;

/// <summary>
/// The test whether the latest figures are more than the usual ups and downs: <see cref="ControlLimits"/> over all figures, and
/// <see cref="RunRules"/> at their end. The series is its own baseline. Limits from fewer than 12 figures are only provisional (NHS
/// England, <i>Making data count</i>, https://www.england.nhs.uk/publication/making-data-count/), so there is no verdict.
/// </summary>
internal static class ControlChartMethod
{
    public const int FewestPoints = 12;

    public static Assessment Judge(AssessmentBasis basis)
    {
        var values = basis.Known.Points.Where(point => basis.ProcessChangedOn is not { } on || point.Period.StartsOn >= on)
            .Select(point => point.Value).ToList();
        if (values.Count < FewestPoints)
        {
            return NoVerdicts.TooFew(values.Count, basis.ProcessChangedOn);
        }

        var limits = ControlLimits.Of(values);
        var signals = RunRules.Signals(values, limits);
        var seen = string.Join("; ", signals.Select(signal => signal.Seen));
        return signals.Select(signal => signal.Sign).Distinct().ToList() switch
        {
            [] => Verdict(ComputedStatus.NoChange, "no more than the usual variation", limits),
            [var sign] => Verdict(
                sign > 0 == (basis.Better == Direction.Increase) ? ComputedStatus.Improving : ComputedStatus.Worsening, seen, limits),
            _ => NoVerdicts.Mixed(seen),
        };
    }

    private static Assessment.Verdict Verdict(ComputedStatus status, string seen, ControlLimits limits) =>
        new(status, status == ComputedStatus.Improving)
        {
            Because = $"{char.ToUpperInvariant(seen[0])}{seen[1..]}: the mean is {AssessmentText.Number(Math.Round(limits.Mean, 2))}, " +
                $"and {AssessmentText.Number(Math.Round(limits.Lower, 2))} to {AssessmentText.Number(Math.Round(limits.Upper, 2))} "
                    + "is usual.",
        };
}

/// <summary>
/// The usual variation of a series, by the XmR chart: the mean, and the mean moving range times 2.66 either side of it
/// (W. Shewhart; D. Wheeler, <i>Understanding Variation</i>, 1993; NHS England, <i>Making data count</i>,
/// https://www.england.nhs.uk/publication/making-data-count/). Moving ranges beyond 3.267 times their mean are left out, so
/// that one freak figure does not widen the limits (L. Nelson, Journal of Quality Technology 14(3), 1982).
/// </summary>
/// <param name="Mean">Of all figures.</param>
/// <param name="MeanRange">Of the differences between neighbours.</param>
public sealed record ControlLimits(decimal Mean, decimal MeanRange)
{
    private const decimal ThreeSigma = 2.66m;

    private const decimal Freak = 3.267m;

    /// <summary>The upper limit.</summary>
    public decimal Upper => Mean + (ThreeSigma * MeanRange);

    /// <summary>The lower limit.</summary>
    public decimal Lower => Mean - (ThreeSigma * MeanRange);

    /// <summary>Two thirds of the way from the mean to either limit.</summary>
    internal decimal Near => ThreeSigma * MeanRange * 2 / 3;

    /// <summary>Computes the limits of a series.</summary>
    /// <param name="values">At least two, in order of time.</param>
    public static ControlLimits Of(IReadOnlyList<decimal> values)
    {
        var ranges = values.Zip(values.Skip(1), (a, b) => Math.Abs(b - a)).ToList();
        var usual = ranges.Where(range => range <= Freak * ranges.Average()).ToList();
        return new ControlLimits(values.Average(), usual.Average());
    }
}

/// <summary>
/// The signs that something other than chance is at work, of those that the latest figure is part of. The four rules and their
/// lengths are those of NHS England's <i>Making data count</i> (https://www.england.nhs.uk/publication/making-data-count/): a
/// figure outside the limits; seven in a row on one side of the mean; seven in a row that each rise, or each fall; two of three
/// in the outer third, all three on one side of the mean.
/// </summary>
internal static class RunRules
{
    private const int Run = 7;

    /// <summary>Returns the signs at the end of the series: +1 for up and -1 for down, and what was seen.</summary>
    /// <param name="values">At least <see cref="ControlChartMethod.FewestPoints"/>, in order of time.</param>
    /// <param name="limits">Of these values.</param>
    public static IReadOnlyList<(int Sign, string Seen)> Signals(IReadOnlyList<decimal> values, ControlLimits limits)
    {
        var sides = values.Select(value => Math.Sign(value - limits.Mean)).ToList();
        var steps = values.Zip(values.Skip(1), (a, b) => Math.Sign(b - a)).ToList();
        (int Sign, string Seen)[] signals =
        [
            (Outside(values[^1], limits), "the latest figure lies outside the limits"),
            (Same(sides.TakeLast(Run)), "the last seven figures lie on one side of the mean"),
            (Same(steps.TakeLast(Run - 1)), "the last seven figures each go the same way"),
            (OuterThird(values, limits), "two of the last three figures lie near or beyond one limit, and all three on its side"),
        ];
        return [.. signals.Where(signal => signal.Sign != 0)];
    }

    private static int Outside(decimal value, ControlLimits limits) => value > limits.Upper ? 1 : value < limits.Lower ? -1 : 0;

    private static int Same(IEnumerable<int> signs) => signs.Distinct().ToList() is [var sign] ? sign : 0;

    /// <summary>
    /// Finds two of three in the outer third, all on one side of the mean. The latest figure must be one of the two, or the sign is
    /// of the past.
    /// </summary>
    private static int OuterThird(IReadOnlyList<decimal> values, ControlLimits limits)
    {
        var last = values.TakeLast(3).ToList();
        var isNear = last.ConvertAll(value => Math.Abs(value - limits.Mean) > limits.Near);
        return isNear[^1] && isNear.Count(near => near) >= 2 ? Same(last.Select(value => Math.Sign(value - limits.Mean))) : 0;
    }
}
