using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;

namespace ClusterBot.Tests.Domain.Calendars;

public sealed class DigestDaysTests
{
    private static readonly WorkingDays Days = new(Nation.EnglandAndWales);

    [Theory]
    // 1 January 2027 is a Friday and a holiday; 29 March is Easter Monday.
    [InlineData(DigestFrequency.Monthly, "2026-12-31", "2026-12-01")]
    [InlineData(DigestFrequency.Monthly, "2027-01-03", "2026-12-01")]
    [InlineData(DigestFrequency.Monthly, "2027-01-04", "2027-01-04")]
    [InlineData(DigestFrequency.Weekly, "2027-03-29", "2027-03-22")]
    [InlineData(DigestFrequency.Weekly, "2027-03-30", "2027-03-30")]
    [InlineData(DigestFrequency.Weekly, "2027-04-04", "2027-03-30")]
    [InlineData(DigestFrequency.Quarterly, "2027-01-01", "2026-10-01")]
    [InlineData(DigestFrequency.Quarterly, "2027-03-31", "2027-01-04")]
    [InlineData(DigestFrequency.Quarterly, "2027-04-01", "2027-04-01")]
    public void It_is_due_on_the_first_working_day_of_each_period(DigestFrequency frequency, string upTo, string due) =>
        Assert.Equal(DateOnly.ParseExact(due, "O"), frequency.LastDue(DateOnly.ParseExact(upTo, "O"), Days));

    [Fact]
    public void None_is_due_where_none_is_sent() => Assert.Null(DigestFrequency.Never.LastDue(new DateOnly(2027, 1, 4), Days));

    [Fact]
    public void Through_ten_years_each_period_has_one()
    {
        foreach (var (frequency, periods) in new[] { (DigestFrequency.Monthly, 120), (DigestFrequency.Quarterly, 40) })
        {
            var first = new DateOnly(2027, 1, 4);
            var due = Enumerable.Range(0, 3_652).Select(day => frequency.LastDue(first.AddDays(day), Days)).Distinct().ToList();
            Assert.Equal(periods, due.Count(on => on < new DateOnly(2037, 1, 1)));
            Assert.All(due, on => Assert.True(Days.IsWorkingDay(on!.Value)));
        }
    }
}
