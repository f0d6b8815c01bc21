namespace ClusterBot.Domain.Indicators.Assessing;

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

    /// <summary>The limits of a series.</summary>
    /// <param name="values">At least two, in order of time.</param>
    public static ControlLimits Of(IReadOnlyList<decimal> values)
    {
        var ranges = values.Zip(values.Skip(1), (a, b) => Math.Abs(b - a)).ToList();
        var usual = ranges.Where(range => range <= Freak * ranges.Average()).ToList();
        return new ControlLimits(values.Average(), usual.Average());
    }
}
