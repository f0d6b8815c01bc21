using System.Globalization;
using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Tests.Domain.Calendars;

public sealed class BankHolidaysTests
{
    /// <summary>
    /// As https://www.gov.uk/bank-holidays.json listed them in February 2026, for years in which weekends or proclamations made a
    /// difference.
    /// </summary>
    [Theory]
    [InlineData(Nation.EnglandAndWales, 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(Nation.EnglandAndWales, 2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(Nation.EnglandAndWales, 2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(Nation.EnglandAndWales, 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(Nation.EnglandAndWales, 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(Nation.EnglandAndWales, 2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    [InlineData(Nation.Scotland, 2022, "01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27")]
    [InlineData(Nation.Scotland, 2023, "01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26")]
    [InlineData(Nation.Scotland, 2024, "01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26")]
    [InlineData(Nation.Scotland, 2026, "01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28")]
    [InlineData(Nation.Scotland, 2027, "01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28")]
    [InlineData(Nation.Scotland, 2028, "01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26")]
    [InlineData(Nation.NorthernIreland, 2020, "01-01 03-17 04-10 04-13 05-08 05-25 07-13 08-31 12-25 12-28")]
    [InlineData(Nation.NorthernIreland, 2024, "01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26")]
    [InlineData(Nation.NorthernIreland, 2025, "01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26")]
    [InlineData(Nation.NorthernIreland, 2026, "01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28")]
    public void The_days_are_those_that_the_government_lists(Nation nation, int year, string days) =>
        Assert.Equal(
            days, string.Join(' ', BankHolidayCalendar.Of(nation, year).Select(h => h.On.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(2024, 3, 31)]
    [InlineData(2027, 3, 28)]
    [InlineData(2038, 4, 25)] // as late as it comes
    [InlineData(2285, 3, 22)] // as early as it comes
    [InlineData(1954, 4, 18)] // the two years for which simpler rules fail
    [InlineData(1981, 4, 19)]
    public void Easter_is_known(int year, int month, int day) => Assert.Equal(new DateOnly(year, month, day), Easter.SundayOf(year));

    [Fact]
    public void Every_year_has_its_number_of_holidays_and_each_is_a_weekday()
    {
        foreach (var (nation, usual) in new[] { (Nation.EnglandAndWales, 8), (Nation.Scotland, 9), (Nation.NorthernIreland, 10) })
        {
            for (var year = 2024; year <= 2035; year++)
            {
                var holidays = BankHolidayCalendar.Of(nation, year);
                Assert.Equal(usual + (nation == Nation.Scotland && year == 2026 ? 1 : 0), holidays.Count);
                Assert.DoesNotContain(holidays, h => h.On.IsWeekend() || h.On.Year != year);
            }
        }
    }

    [Fact]
    public void A_day_that_stands_in_for_another_says_so() => Assert.Equal(
        [new BankHoliday(new(2027, 12, 27), "Christmas Day", IsSubstitute: true), new BankHoliday(
            new(2027, 12, 28), "Boxing Day", IsSubstitute: true)],
        BankHolidayCalendar.Of(Nation.EnglandAndWales, 2027).TakeLast(2));

    [Theory]
    [InlineData(Nation.EnglandAndWales, "2026-04-09", 3, "2026-04-02")] // Good Friday and Easter Monday lie between
    [InlineData(Nation.Scotland, "2026-04-09", 3, "2026-04-06")] // Easter Monday is no holiday there
    [InlineData(Nation.EnglandAndWales, "2026-01-05", 1, "2026-01-02")]
    [InlineData(Nation.Scotland, "2026-01-05", 1, "2025-12-31")]
    [InlineData(Nation.NorthernIreland, "2026-11-21", 5, "2026-11-16")] // from a Saturday
    public void Working_days_are_counted_back_without_weekends_and_holidays(Nation nation, string from, int days, string expected) =>
        Assert.Equal(
            DateOnly.Parse(expected, CultureInfo.InvariantCulture),
            new WorkingDays(nation).Before(DateOnly.Parse(from, CultureInfo.InvariantCulture), days));
}
