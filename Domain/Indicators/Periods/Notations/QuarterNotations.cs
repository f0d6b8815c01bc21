using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>
/// Quarters and half years: <c>2009 Q2</c> of the calendar year, <c>Q1 2024/25</c>, <c>2018-19;Q1</c> and <c>FY25 Q1</c> of the financial
/// year. Among those of financial years one year alone may be either, and is a question.
/// </summary>
internal static partial class QuarterNotations
{
    private const int FinancialYearBegins = 4;

    public static PeriodCandidates? Of(string text, IReadOnlyCollection<Period> neighbours)
    {
        if (Part().Match(text) is not { Success: true } match
            || OnlyOne(match.Groups["before"].Value, match.Groups["after"].Value) is not { } year)
        {
            return null;
        }

        var number = match.Groups["number"].Value[0] - '0';
        var isHalf = match.Groups["half"].Success;
        if (number is 0 or > 4 || (isHalf && number > 2))
        {
            return PeriodCandidates.Nothing;
        }

        if (Alone().IsMatch(year))
        {
            var calendar = int.Parse(year, CultureInfo.InvariantCulture);
            return !YearNotations.IsYear(calendar) ? PeriodCandidates.Nothing : OfOneYear(calendar, number, isHalf, neighbours);
        }

        var bare = Financial().Match(year);
        var start = bare.Success ? YearNotations.StartOfFinancial(bare.Groups["year"].Value) : YearNotations.StartOfSplit(year);
        return start is { } from
            ? new PeriodCandidates([isHalf ? Half(from, FinancialYearBegins, number) : Period.FinancialQuarter(from, number)])
            : PeriodCandidates.Nothing;
    }

    private static PeriodCandidates OfOneYear(int year, int number, bool isHalf, IReadOnlyCollection<Period> neighbours)
    {
        var calendar = isHalf ? Half(year, 1, number) : Period.CalendarQuarter(year, number);
        var financial = isHalf ? Half(year, FinancialYearBegins, number) : Period.FinancialQuarter(year, number);
        return neighbours.Any(IsOfFinancialYear)
            ? new PeriodCandidates([calendar.WrittenAs(Months(calendar)), financial]) { IsQuestion = true }
            : new PeriodCandidates([calendar]);
    }

    /// <summary>A quarter, or a half that begins in April or October.</summary>
    private static bool IsOfFinancialYear(Period period) =>
        period.Kind == PeriodKind.FinancialQuarter
        || (PeriodKinds.WholeMonths(period.StartsOn, period.EndsOn) == 6
            && period.StartsOn.Month is FinancialYearBegins or FinancialYearBegins + 6);

    private static Period Half(int year, int firstMonth, int number)
    {
        var start = new DateOnly(year, firstMonth, 1).AddMonths(6 * (number - 1));
        return Period.Between(start, start.AddMonths(6).AddDays(-1));
    }

    private static string Months(Period quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"{quarter.StartsOn:MMMM} to {quarter.EndsOn:MMMM} {quarter.EndsOn.Year}");

    private static string? OnlyOne(string before, string after) => (before.Length > 0, after.Length > 0) switch
    {
        (true, false) => before,
        (false, true) => after,
        _ => null,
    };

    [GeneratedRegex(
        @"^(?<before>[0-9a-z/ -]{0,20}?)[ ;,/-]{0,3}(?:q(?:uarter|tr)?|(?<half>h(?:alf)?)) ?"
            + @"(?<number>[1-9])(?![0-9])[ ;/-]{0,3}(?:of )?(?<after>[0-9a-z/ -]{0,20})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^[0-9]{4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Alone();

    [GeneratedRegex(@"^(?:financial year|fy) ?(?<year>[0-9/-]{2,9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Financial();
}
