namespace ClusterBot.Domain.Indicators;

/// <summary>The time that a figure is for. Periods are ordered by when they end.</summary>
/// <param name="Text">As published: <c>2008-09</c>, <c>2023</c>, <c>2017-19</c>, <c>2009 Q2</c>.</param>
/// <param name="StartsOn">The first day.</param>
/// <param name="EndsOn">The last day.</param>
public sealed record Period(string Text, DateOnly StartsOn, DateOnly EndsOn)
{
    /// <summary>How long it is, in days.</summary>
    public int Days => EndsOn.DayNumber - StartsOn.DayNumber + 1;

    /// <summary>The period in the published text, or none: see <see cref="PeriodReader"/>.</summary>
    public static Period? Read(string? text) => PeriodReader.Read(text);

    /// <summary>Whether it is the same time, however it is written: <c>2008-09</c> and <c>2008/09</c> are.</summary>
    public bool Equals(Period? other) => other is not null && StartsOn == other.StartsOn && EndsOn == other.EndsOn;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StartsOn, EndsOn);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
