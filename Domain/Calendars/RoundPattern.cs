using System.Collections.Immutable;

namespace ClusterBot.Domain.Calendars;

/// <summary>How often a cluster is asked, by dates alone.</summary>
public abstract record RoundPattern
{
    private RoundPattern()
    {
    }

    /// <summary>The longest time between two dates of the pattern, in days; none where it has no regular one.</summary>
    internal abstract int? LongestGap { get; }

    /// <summary>The planned dates from the first to the second date, both included, in order.</summary>
    internal abstract IEnumerable<DateOnly> Between(DateOnly from, DateOnly to);

    /// <summary>Every week.</summary>
    /// <param name="Day">The local day.</param>
    public sealed record Weekly(DayOfWeek Day) : RoundPattern
    {
        internal override int? LongestGap => 7;

        internal override IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
        {
            for (var on = from.AddDays(((int)Day - (int)from.DayOfWeek + 7) % 7); on <= to; on = on.AddDays(7))
            {
                yield return on;
            }
        }
    }

    /// <summary>Every second week.</summary>
    /// <param name="First">Any one of its dates, past or to come: it says which day and which weeks.</param>
    public sealed record Fortnightly(DateOnly First) : RoundPattern
    {
        internal override int? LongestGap => 14;

        internal override IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
        {
            var ahead = (((First.DayNumber - from.DayNumber) % 14) + 14) % 14;
            for (var on = from.AddDays(ahead); on <= to; on = on.AddDays(14))
            {
                yield return on;
            }
        }
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

    private static IEnumerable<DateOnly> InMonths(MonthDay day, DateOnly from, DateOnly to, Predicate<int> asks)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            if (asks(month.Month) && day.In(month.Year, month.Month) is var on && from <= on && on <= to)
            {
                yield return on;
            }
        }
    }
}
