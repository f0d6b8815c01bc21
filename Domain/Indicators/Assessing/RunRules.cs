namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// The signs that something other than chance is at work, of those that the latest figure is part of. The four rules and their
/// lengths are those of NHS England's <i>Making data count</i> (https://www.england.nhs.uk/publication/making-data-count/): a
/// figure outside the limits; seven in a row on one side of the mean; seven in a row that each rise, or each fall; two of three
/// in the outer third, all three on one side of the mean.
/// </summary>
internal static class RunRules
{
    private const int Run = 7;

    /// <summary>The signs at the end of the series: +1 for up and -1 for down, and what was seen.</summary>
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

    /// <summary>All three lie on one side of the mean. The latest figure must be one of the two, or the sign is of the past.</summary>
    private static int OuterThird(IReadOnlyList<decimal> values, ControlLimits limits)
    {
        var last = values.TakeLast(3).ToList();
        var isNear = last.ConvertAll(value => Math.Abs(value - limits.Mean) > limits.Near);
        return isNear[^1] && isNear.Count(near => near) >= 2 ? Same(last.Select(value => Math.Sign(value - limits.Mean))) : 0;
    }
}
