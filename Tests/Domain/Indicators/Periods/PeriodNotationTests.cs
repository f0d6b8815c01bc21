using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Indicators.Periods;

public sealed class PeriodNotationTests(ITestOutputHelper output)
{
    private static readonly Gen<Period> Periods =
        from year in Gen.Choose(1950, 2090)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(0, 364)
        from length in Gen.Choose(1, 1200)
        let date = new DateOnly(year, 1, 1).AddDays(day)
        let start = new DateOnly(year, month, 1)
        from period in Gen.Elements(
            Period.Day(date), Period.WeekEnding(date), Period.Month(year, month), Period.CalendarQuarter(year, ((month - 1) / 3) + 1),
            Period.FinancialQuarter(year, ((month - 1) / 3) + 1), Period.CalendarYear(year), Period.FinancialYear(year),
            Period.AcademicYear(year),
            Period.YearEnding(date), Period.YearEnding(start.AddDays(-1)), Period.Between(date, date.AddDays(length)),
            Period.Between(start, start.AddMonths((length % 240) + 1).AddDays(-1)),
            Period.Between(new DateOnly(year, 1, 1), new DateOnly(year + 1 + (length % 20), 12, 31)),
            Period.Between(new DateOnly(year, 4, 1), new DateOnly(year + 2 + (length % 20), 3, 31)))
        select period;

    [Fact]
    public void Every_periods_own_notation_is_read_as_that_period_alone() => Prop.ForAll(Periods.ToArbitrary(), period =>
    {
        var read = Assert.IsType<PeriodResult.Understood>(PeriodParser.Parse(period.Notation, []));
        Assert.Equal((period, period.Notation), (read.Period, read.Period.Notation));
    }).Check(Seeded.Config(output, 3000));

    [Fact]
    public void A_question_offers_notations_that_are_none() =>
        Prop.ForAll(Gen.Choose(1990, 2030).Zip(Gen.Choose(0, 99)).ToArbitrary(), pair =>
        {
            if (PeriodParser.Parse($"{pair.Item1}-{pair.Item2:00}", []) is PeriodResult.Ambiguous asked)
            {
                Assert.All(asked.Candidates, candidate => Assert.Equal(candidate, PeriodParser.Read(candidate.Notation)));
            }
        }).Check(Seeded.Config(output, 500));

    [Theory]
    [InlineData("2024-25", 12, "2025-26")]
    [InlineData("2024/25", 12, "2025/26")]
    [InlineData("Q4 2023/24", 3, "Q1 2024/25")]
    [InlineData("January 2024", 1, "February 2024")]
    [InlineData("year ending March 2025", 3, "year ending June 2025")]
    [InlineData("2017 to 2019", 12, "2018 to 2020")]
    public void A_later_period_is_written_in_the_same_manner(string text, int months, string later)
    {
        var period = PeriodParser.Read(text)!.LaterByMonths(months);
        Assert.Equal((later, PeriodParser.Read(later)), (period.Notation, period));
    }
}
