using System.Collections.Concurrent;

namespace ClusterBot.Domain.Calendars.BankHolidays;

/// <summary>
/// Bank and public holidays, computed: Schedule 1 of the Banking and Financial Dealings Act 1971
/// (https://www.legislation.gov.uk/ukpga/1971/80/schedule/1), the days proclaimed every year since (New Year's Day, early May,
/// Boxing Day in Scotland), Good Friday and Christmas Day by custom, and <see cref="ProclaimedDay.All"/>. Days that come by
/// rule are right for any year from <see cref="FirstYear"/>; a proclamation yet to be made cannot be known.
/// </summary>
public static class BankHolidayCalendar
{
    /// <summary>One-off days before this year are not listed.</summary>
    public const int FirstYear = 2019;

    private static readonly ConcurrentDictionary<(Nation Nation, int Year), IReadOnlyDictionary<DateOnly, BankHoliday>> Years = new();

    /// <summary>Returns the year's holidays, by date.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before <see cref="FirstYear"/>.</exception>
    public static IReadOnlyList<BankHoliday> Of(Nation nation, int year) => [.. ByDate(nation, year).Values];

    /// <summary>Returns whether the day is a holiday.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before <see cref="FirstYear"/>.</exception>
    public static bool IsHoliday(Nation nation, DateOnly on) => ByDate(nation, on.Year).ContainsKey(on);

    private static IReadOnlyDictionary<DateOnly, BankHoliday> ByDate(Nation nation, int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        return Years.GetOrAdd((nation, year), key => Build(key.Nation, key.Year));
    }

    private static SortedDictionary<DateOnly, BankHoliday> Build(Nation nation, int year)
    {
        var days = new SortedDictionary<DateOnly, BankHoliday>();
        foreach (var holiday in BankHolidayRules.Movable(nation, year))
        {
            days.Add(holiday.On, holiday);
        }

        AddFixed(days, [.. BankHolidayRules.Fixed(nation, year)]);
        foreach (var proclaimed in ProclaimedDay.All.Where(p => p.On.Year == year && p.IsFor(nation)))
        {
            if (proclaimed.InsteadOn is { } usual)
            {
                days.Remove(usual);
            }

            days.Add(proclaimed.On, new BankHoliday(proclaimed.On, proclaimed.Name));
        }

        return days;
    }

    /// <summary>
    /// Adds the holidays with a fixed date. One at a weekend is made up for on the next weekday that is not a holiday itself: so
    /// Christmas Day on a Sunday is made up for on Tuesday, because Monday is Boxing Day.
    /// </summary>
    private static void AddFixed(SortedDictionary<DateOnly, BankHoliday> days, List<BankHoliday> holidays)
    {
        foreach (var holiday in holidays.Where(h => !h.On.IsWeekend()))
        {
            days.Add(holiday.On, holiday);
        }

        foreach (var holiday in holidays.Where(h => h.On.IsWeekend()))
        {
            var on = holiday.On;
            while (on.IsWeekend() || days.ContainsKey(on))
            {
                on = on.AddDays(1);
            }

            days.Add(on, new BankHoliday(on, holiday.Name, IsSubstitute: true));
        }
    }
}
