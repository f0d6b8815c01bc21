namespace ClusterBot.Domain.Indicators.Periods;

/// <summary>The length of a period, in the steps that statistics are published in. A series is made of figures of one length.</summary>
/// <param name="Months">Whole months, rounded; 0 for less than half a month.</param>
/// <param name="IsDay">One day, against a week or so.</param>
public readonly record struct PeriodLength(int Months, bool IsDay)
{
    private const double DaysInMonth = 365.25 / 12;

    /// <summary>Returns the length of so many days. A leap day makes no difference.</summary>
    public static PeriodLength OfDays(int days) => new((int)Math.Round(days / DaysInMonth), days == 1);
}
