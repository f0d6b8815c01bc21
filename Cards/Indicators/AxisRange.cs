namespace ClusterBot.Cards.Indicators;

/// <summary>The range of a chart's vertical axis, fitted to what is drawn, so that a change of a few points can be seen.</summary>
/// <param name="Min">The lower end, a round number.</param>
/// <param name="Max">The upper end, a round number.</param>
internal sealed record AxisRange(decimal Min, decimal Max)
{
    private static readonly decimal[] Steps = [1, 2, 5, 10];

    /// <summary>
    /// Returns a range with some room above and below the values, in steps of 1, 2 or 5 of some power of ten. It does not pass zero
    /// when no value does. Null when all values are the same: the client draws that best.
    /// </summary>
    /// <param name="values">All values drawn; one or more.</param>
    public static AxisRange? Around(IReadOnlyCollection<decimal> values)
    {
        var (least, greatest) = ((double)values.Min(), (double)values.Max());
        var spread = greatest - least;
        if (spread <= 0)
        {
            return null;
        }

        var exponent = Math.Floor(Math.Log10(spread / 4));
        if (exponent is < -20 or > 20)
        {
            return null;
        }

        var power = (decimal)Math.Pow(10, exponent);
        var step = Steps.Select(each => each * power).First(each => (double)each >= spread / 5 || each == 10 * power);
        var (min, max) = (Math.Floor(values.Min() / step) * step, Math.Ceiling(values.Max() / step) * step);
        min = min == values.Min() && min != 0 ? min - step : min;
        max = max == values.Max() && max != 0 ? max + step : max;
        return new AxisRange(min, max);
    }
}
