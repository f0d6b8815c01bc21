using System.Globalization;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;

namespace ClusterBot.Tests.Domain.Indicators.Periods;

public sealed class PeriodParserTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31", PeriodKind.CalendarYear)]
    [InlineData("2018/19", "2018-04-01", "2019-03-31", PeriodKind.FinancialYear)]
    [InlineData("2018-19", "2018-04-01", "2019-03-31", PeriodKind.FinancialYear)]
    [InlineData("2018–19", "2018-04-01", "2019-03-31", PeriodKind.FinancialYear)]
    [InlineData("2018-2019", "2018-04-01", "2019-03-31", PeriodKind.FinancialYear)]
    [InlineData("2008/09", "2008-04-01", "2009-03-31", PeriodKind.FinancialYear)]
    [InlineData("1999-00", "1999-04-01", "2000-03-31", PeriodKind.FinancialYear)]
    [InlineData("FY25", "2024-04-01", "2025-03-31", PeriodKind.FinancialYear)]
    [InlineData("FY2024-25", "2024-04-01", "2025-03-31", PeriodKind.FinancialYear)]
    [InlineData("FY 24/25", "2024-04-01", "2025-03-31", PeriodKind.FinancialYear)]
    [InlineData("24/25", "2024-04-01", "2025-03-31", PeriodKind.FinancialYear)]
    [InlineData("financial year 2008-09", "2008-04-01", "2009-03-31", PeriodKind.FinancialYear)]
    [InlineData("202425", "2024-04-01", "2025-03-31", PeriodKind.FinancialYear)]
    [InlineData("Apr 2024 to Mar 2025", "2024-04-01", "2025-03-31", PeriodKind.FinancialYear)]
    [InlineData("2024/25 academic year", "2024-09-01", "2025-08-31", PeriodKind.AcademicYear)]
    [InlineData("Academic year 2008-09", "2008-09-01", "2009-08-31", PeriodKind.AcademicYear)]
    [InlineData("2017-19", "2017-01-01", "2019-12-31", PeriodKind.Years)] // three years together, not the month of some 19
    [InlineData("2017 to 2019", "2017-01-01", "2019-12-31", PeriodKind.Years)]
    [InlineData("2018/19 to 2020/21", "2018-04-01", "2021-03-31", PeriodKind.Years)]
    [InlineData("2026-03", "2026-03-01", "2026-03-31", PeriodKind.Month)]
    [InlineData("202409", "2024-09-01", "2024-09-30", PeriodKind.Month)]
    [InlineData("03/2026", "2026-03-01", "2026-03-31", PeriodKind.Month)]
    [InlineData("March 2026", "2026-03-01", "2026-03-31", PeriodKind.Month)]
    [InlineData("Sept 2025", "2025-09-01", "2025-09-30", PeriodKind.Month)]
    [InlineData("2024 FEB", "2024-02-01", "2024-02-29", PeriodKind.Month)]
    [InlineData("Mar 2025 [p]", "2025-03-01", "2025-03-31", PeriodKind.Month)]
    [InlineData("2009 Q2", "2009-04-01", "2009-06-30", PeriodKind.CalendarQuarter)]
    [InlineData("Q4 2009", "2009-10-01", "2009-12-31", PeriodKind.CalendarQuarter)]
    [InlineData("2009Q1", "2009-01-01", "2009-03-31", PeriodKind.CalendarQuarter)]
    [InlineData("Jan-Mar 2025", "2025-01-01", "2025-03-31", PeriodKind.CalendarQuarter)]
    [InlineData("January to March 2025", "2025-01-01", "2025-03-31", PeriodKind.CalendarQuarter)]
    [InlineData("Oct-Dec 2024", "2024-10-01", "2024-12-31", PeriodKind.CalendarQuarter)]
    [InlineData("quarter ending June 2025", "2025-04-01", "2025-06-30", PeriodKind.CalendarQuarter)]
    [InlineData("Dec-Feb 2025", "2024-12-01", "2025-02-28", PeriodKind.Other)]
    [InlineData("Q1 2024/25", "2024-04-01", "2024-06-30", PeriodKind.FinancialQuarter)]
    [InlineData("2024-25 Q2", "2024-07-01", "2024-09-30", PeriodKind.FinancialQuarter)]
    [InlineData("2018-19;Q1", "2018-04-01", "2018-06-30", PeriodKind.FinancialQuarter)]
    [InlineData("Q4 2023/24", "2024-01-01", "2024-03-31", PeriodKind.FinancialQuarter)]
    [InlineData("Q4 2023/24: Jan 2024 - Mar 2024", "2024-01-01", "2024-03-31", PeriodKind.FinancialQuarter)]
    [InlineData("FY25 Q1", "2024-04-01", "2024-06-30", PeriodKind.FinancialQuarter)]
    [InlineData("Q1 2008-09", "2008-04-01", "2008-06-30", PeriodKind.FinancialQuarter)]
    [InlineData("H1 2024/25", "2024-04-01", "2024-09-30", PeriodKind.Other)]
    [InlineData("year ending March 2025", "2024-04-01", "2025-03-31", PeriodKind.YearEnding)]
    [InlineData("Year to 31 March 2025", "2024-04-01", "2025-03-31", PeriodKind.YearEnding)]
    [InlineData("YE Jun 2025", "2024-07-01", "2025-06-30", PeriodKind.YearEnding)]
    [InlineData("12 months to June 2025", "2024-07-01", "2025-06-30", PeriodKind.YearEnding)]
    [InlineData("week ending 22 November 2026", "2026-11-16", "2026-11-22", PeriodKind.Week)]
    [InlineData("w/c 16/11/2026", "2026-11-16", "2026-11-22", PeriodKind.Week)]
    [InlineData("2026-W47", "2026-11-16", "2026-11-22", PeriodKind.Week)]
    [InlineData("23 November 2026", "2026-11-23", "2026-11-23", PeriodKind.Day)]
    [InlineData("23/11/2026", "2026-11-23", "2026-11-23", PeriodKind.Day)]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-23", PeriodKind.Day)]
    [InlineData("2026-11-23 00:00:00", "2026-11-23", "2026-11-23", PeriodKind.Day)]
    [InlineData("1 April 2024 to 30 September 2024", "2024-04-01", "2024-09-30", PeriodKind.Other)]
    [InlineData(" 2018-19, proxy ", "2018-04-01", "2019-03-31", PeriodKind.FinancialYear)]
    [InlineData("2018-19, revised March 2021", "2018-04-01", "2019-03-31", PeriodKind.FinancialYear)]
    [InlineData("financial year 2024 to 2025", "2024-04-01", "2025-03-31", PeriodKind.FinancialYear)]
    [InlineData("2024 to 2025 academic year", "2024-09-01", "2025-08-31", PeriodKind.AcademicYear)]
    [InlineData("2024/25 (academic year)", "2024-09-01", "2025-08-31", PeriodKind.AcademicYear)]
    [InlineData("2024-25 (Q3)", "2024-10-01", "2024-12-31", PeriodKind.FinancialQuarter)]
    [InlineData("2024-25 [H1]", "2024-04-01", "2024-09-30", PeriodKind.Other)]
    [InlineData("2024-25 (first estimate)", "2024-04-01", "2025-03-31", PeriodKind.FinancialYear)]
    [InlineData("2024 (may be revised)", "2024-01-01", "2024-12-31", PeriodKind.CalendarYear)]
    [InlineData("Oct–Dec 2025 (Q3)", "2025-10-01", "2025-12-31", PeriodKind.CalendarQuarter)]
    [InlineData("y/e 31st March 2025", "2024-04-01", "2025-03-31", PeriodKind.YearEnding)]
    [InlineData("w/c 3rd November 2025", "2025-11-03", "2025-11-09", PeriodKind.Week)]
    public void A_period_is_read_as_people_and_statistics_write_it(string text, string startsOn, string endsOn, PeriodKind kind)
    {
        var read = Assert.IsType<PeriodResult.Understood>(PeriodParser.Parse(text, []));
        Assert.Equal((Day(startsOn), Day(endsOn), kind), (read.Period.StartsOn, read.Period.EndsOn, read.Period.Kind));
        Assert.Equal(text.Split(',')[0].Trim(), read.Period.Notation);
    }

    [Theory]
    [InlineData("2024-25, Q3", "2024-10-01", "2024-12-31")]
    [InlineData("Q3, 2024/25", "2024-10-01", "2024-12-31")]
    [InlineData("2024/25, academic year", "2024-09-01", "2025-08-31")]
    [InlineData("Sept, 2024", "2024-09-01", "2024-09-30")]
    [InlineData("Monday, 3 November 2025", "2025-11-03", "2025-11-03")]
    public void A_note_that_tells_the_time_is_part_of_the_period(string text, string startsOn, string endsOn)
    {
        var read = Assert.IsType<PeriodResult.Understood>(PeriodParser.Parse(text, [])).Period;
        Assert.Equal((Day(startsOn), Day(endsOn), text), (read.StartsOn, read.EndsOn, read.Notation));
    }

    [Theory]
    [InlineData("2025-26 (to date)")]
    [InlineData("2024-25, first half of it")]
    [InlineData("2024-25 (Apr-Sep)")]
    [InlineData("2024 (9 months)")]
    [InlineData("March 2025 (year ending)")]
    [InlineData("Jul-Sep 2025 (Q1)")]
    public void A_note_that_makes_it_another_time_is_never_left_out(string text) =>
        Assert.Contains(
            "makes this another time", Assert.IsType<PeriodResult.NotUnderstood>(PeriodParser.Parse(text, [])).Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("last year")]
    [InlineData("2018-99")]
    [InlineData("2026-00")]
    [InlineData("2019-13/14")]
    [InlineData("2009 Q5")]
    [InlineData("Q1")]
    [InlineData("2026-W54")]
    [InlineData("31/02/2026")]
    [InlineData("0007")]
    [InlineData("9999-00")]
    [InlineData("٢٠٢٣")]
    [InlineData("Mar-Jan")]
    [InlineData("2020 to 2010")]
    public void What_is_no_period_is_answered_with_ways_to_write_one(string? text) =>
        Assert.Contains(
            "2024-25 for a financial year", Assert.IsType<PeriodResult.NotUnderstood>(PeriodParser.Parse(text, [])).Reason,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("2009-12", "December 2009", "2009 to 2012")]
    [InlineData("2011-12", "December 2011", "2011/12")]
    [InlineData("2008-09", "September 2008", "2008/09")]
    [InlineData("200809", "September 2008", "2008/09")]
    [InlineData("Sep-08", "September 2008", "2008/09")]
    [InlineData("27/06/1905", "2005", "27 June 1905")]
    [InlineData("2018 to 2019", "2018/19", "January 2018 to December 2019")]
    [InlineData("Q1 2024/25: Jan 2024 - Mar 2024", "Q1 2024/25", "2024 Q1")]
    public void What_can_be_meant_in_two_ways_is_asked(string text, string one, string other)
    {
        var asked = Assert.IsType<PeriodResult.Ambiguous>(PeriodParser.Parse(text, []));
        Assert.Equal([one, other], asked.Candidates.Select(candidate => candidate.Notation));
        Assert.EndsWith($"Please write {one} or {other}.", asked.Question, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2009-12", "2009-01", "December 2009")]
    [InlineData("2011-12", "March 2011", "December 2011")]
    [InlineData("2011-12", "2018-19", "2011/12")]
    [InlineData("2007-08", "2003", "2007/08")]
    [InlineData("2009-12", "2001 to 2004", "2009 to 2012")]
    [InlineData("Sep-08", "2018-19", "2008/09")]
    [InlineData("Sep-08", "October 2008", "September 2008")]
    public void Its_neighbours_tell_what_is_meant(string text, string neighbour, string meant) =>
        Assert.Equal(
            PeriodParser.Read(meant),
            Assert.IsType<PeriodResult.Understood>(PeriodParser.Parse(text, [PeriodParser.Read(neighbour)!])).Period);

    [Fact]
    public void Neighbours_of_both_kinds_or_of_neither_do_not_tell()
    {
        Assert.IsType<PeriodResult.Ambiguous>(PeriodParser.Parse("2008-09", [Period.Month(2008, 1), Period.CalendarYear(2007)]));
        Assert.IsType<PeriodResult.Ambiguous>(PeriodParser.Parse("2008-09", [Period.CalendarQuarter(2008, 1)]));
    }

    [Fact]
    public void One_year_alone_is_a_question_among_financial_quarters()
    {
        Assert.Equal(
            Period.CalendarQuarter(2024, 1),
            Assert.IsType<PeriodResult.Understood>(PeriodParser.Parse("Q1 2024", [Period.CalendarQuarter(2023, 4)])).Period);
        var asked = Assert.IsType<PeriodResult.Ambiguous>(PeriodParser.Parse("Q1 2024", [Period.FinancialQuarter(2024, 2)]));
        Assert.Equal([Period.CalendarQuarter(2024, 1), Period.FinancialQuarter(2024, 1)], asked.Candidates);
    }

    [Fact]
    public void One_year_alone_is_a_question_among_halves_of_financial_years()
    {
        var calendar = PeriodParser.Read("H2 2024")!;
        Assert.Equal(
            PeriodParser.Read("Jan 2025 to Jun 2025"),
            Assert.IsType<PeriodResult.Understood>(PeriodParser.Parse("H1 2025", [calendar])).Period);
        var asked = Assert.IsType<PeriodResult.Ambiguous>(PeriodParser.Parse("H1 2025", [PeriodParser.Read("H2 2024/25")!]));
        Assert.Equal(["January to June 2025", "April 2025 to September 2025"], asked.Candidates.Select(candidate => candidate.Notation));
    }

    [Fact]
    public void Two_years_among_academic_years_are_a_question()
    {
        var asked = Assert.IsType<PeriodResult.Ambiguous>(PeriodParser.Parse("2024-25", [Period.AcademicYear(2023)]));
        Assert.Equal([Period.FinancialYear(2024), Period.AcademicYear(2024)], asked.Candidates);
    }

    [Fact]
    public void What_a_spreadsheet_made_of_a_text_is_said()
    {
        Assert.Equal(
            SpreadsheetChange.MonthMadeOfText, Assert.IsType<PeriodResult.Understood>(PeriodParser.Parse("Mar-25", [])).Spreadsheet);
        Assert.Contains(
            "a spreadsheet may have made this month", Assert.IsType<PeriodResult.Ambiguous>(PeriodParser.Parse("Sep-08", [])).Question,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_months_is_read_as_months_though_some_could_be_years()
    {
        var texts = Enumerable.Range(0, 29)
            .Select(i => new DateOnly(2009, 1, 1).AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture)).ToList();
        var read = PeriodParser.ParseAll([.. texts], [], []);
        Assert.Equal(
            texts, read.Cast<PeriodResult.Understood>().Select(r => r.Period.StartsOn.ToString("yyyy-MM", CultureInfo.InvariantCulture)));
        Assert.All(read, r => Assert.Equal(PeriodKind.Month, ((PeriodResult.Understood)r).Period.Kind));
    }

    [Fact]
    public void Months_that_follow_one_another_and_years_that_do_are_told_by_one_another()
    {
        Assert.All(PeriodParser.ParseAll(["2009-10", "2009-11", "2009-12"], [], []), r =>
            Assert.Equal(PeriodKind.Month, Assert.IsType<PeriodResult.Understood>(r).Period.Kind));
        Assert.All(PeriodParser.ParseAll(["2008-09", "2009-10"], [], []), r =>
            Assert.Equal(PeriodKind.FinancialYear, Assert.IsType<PeriodResult.Understood>(r).Period.Kind));
        Assert.All(PeriodParser.ParseAll(["2009-10", "2011-12"], [Period.Month(2012, 5)], []), r =>
            Assert.Equal(PeriodKind.Month, Assert.IsType<PeriodResult.Understood>(r).Period.Kind));
    }

    [Fact]
    public void One_period_alone_is_told_by_how_its_writer_writes_others()
    {
        Assert.IsType<PeriodResult.Ambiguous>(PeriodParser.ParseAll(["2008-09"], [], []).Single());
        Assert.IsType<PeriodResult.Understood>(PeriodParser.ParseAll(["2008-09"], [], [Understood("1998-99")]).Single());
        Assert.IsType<PeriodResult.Ambiguous>(
            PeriodParser.ParseAll(["2008-09"], [], [Understood("1998-99"), Understood("2026-03")]).Single());

        // Months that were told by one another are not kept as they were written, and still show the manner.
        var told = PeriodParser.ParseAll(["2008-09", "2008-10", "2008-11"], [], []).Cast<PeriodResult.Understood>().ToList();
        Assert.Equal(["September 2008", "October 2008", "November 2008"], told.Select(month => month.Period.Notation));
        Assert.Equal(
            "October 2009", Assert.IsType<PeriodResult.Understood>(PeriodParser.ParseAll(["2009-10"], [], told).Single()).Period.Notation);
    }

    [Fact]
    public void One_period_is_the_same_however_it_is_written() => Assert.Equal(PeriodParser.Read("2018-19"), PeriodParser.Read("2018/19"));

    private static PeriodResult.Understood Understood(string text) => Assert.IsType<PeriodResult.Understood>(PeriodParser.Parse(text, []));

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
