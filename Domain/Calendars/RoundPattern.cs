using System.Collections.Immutable;

namespace ClusterBot.Domain.Calendars;

/// <summary>The frequency of a cluster's rounds, by dates alone.</summary>
public abstract record RoundPattern
{
    private RoundPattern()
    {
    }

    /// <summary>The longest time between two dates of the pattern, in days; null when it has no regular one.</summary>
    internal abstract int? LongestGap { get; }

    /// <summary>Returns the planned dates from the first to the second date, both included, in order.</summary>
    internal abstract IEnumerable<DateOnly> Between(DateOnly from, DateOnly to);

    /// <summary>Every week.</summary>
    /// <param name="Day">The local day.</param>
    public sealed record Weekly(DayOfWeek Day) : RoundPattern
    {
        internal override int? LongestGap => 7;

        internal override IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) =>
            Every(7, from.AddDays(((int)Day - (int)from.DayOfWeek + 7) % 7), to);
    }

    /// <summary>Every second week.</summary>
    /// <param name="AnyOn">Any one of its dates, past or to come: it says which day and which weeks.</param>
    public sealed record Fortnightly(DateOnly AnyOn) : RoundPattern
    {
        internal override int? LongestGap => 14;

        internal override IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) =>
            Every(14, from.AddDays((((AnyOn.DayNumber - from.DayNumber) % 14) + 14) % 14), to);
    }

    /// <summary>Every month.</summary>
    /// <param name="Day">The day in the month.</param>
    public sealed record Monthly(MonthDay Day) : RoundPattern
    {
        internal override int? LongestGap => 38;

        internal override IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) => InMonths(Day, from, to, _ => true);
    }

    /// <summary>Every third month.</summary>
    /// <param name="Month">Any one of its months, 1 to 12: 1 is January, April, July and October.</param>
    /// <param name="Day">The day in the month.</param>
    public sealed record Quarterly(int Month, MonthDay Day) : RoundPattern
    {
        internal override int? LongestGap => 99;

        internal override IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) =>
            InMonths(Day, from, to, month => (month - Month) % 3 == 0);
    }

    /// <summary>Ahead of each meeting of the delivery board. The planned date is the meeting's.</summary>
    /// <param name="Days">Working days before the meeting, 1 to 60.</param>
    /// <param name="Meetings">The meetings' dates, in any order.</param>
    public sealed record BeforeBoard(int Days, ImmutableArray<DateOnly> Meetings) : RoundPattern
    {
        internal override int? LongestGap => null;

        internal override IEnumerable<DateOnly> Between(DateOnly from, DateOnly to) =>
            Meetings.Where(on => from <= on && on <= to).Distinct().Order();
    }

    private static IEnumerable<DateOnly> Every(int days, DateOnly first, DateOnly to) =>
        first > to ? [] : Enumerable.Range(0, ((to.DayNumber - first.DayNumber) / days) + 1).Select(i => first.AddDays(i * days));

    private static IEnumerable<DateOnly> InMonths(MonthDay day, DateOnly from, DateOnly to, Predicate<int> asks)
    {
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        return Enumerable.Range(0, Math.Max(0, months))
            .Select(i => new DateOnly(from.Year, from.Month, 1).AddMonths(i))
            .Where(month => asks(month.Month))
            .Select(month => day.In(month.Year, month.Month))
            .Where(on => from <= on && on <= to);
    }
}
