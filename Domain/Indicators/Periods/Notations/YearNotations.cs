using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>
/// Years: <c>2023</c>, <c>2018/19</c>, <c>2018-2019</c>, <c>FY25</c>, <c>202425</c>, <c>2024/25 academic year</c>, <c>2017-19</c>. A
/// financial year is named by the year in which it ends where one alone is given. Two digits behind a hyphen may be a month.
/// </summary>
internal static partial class YearNotations
{
    private const int LongestSpan = 20;

    private const int FirstOfThisCentury = 50;

    /// <summary>Tells whether it can be the year of any statistics.</summary>
    public static bool IsYear(int year) => year is >= 1800 and <= 2200;

    /// <summary>Returns the year that two digits mean.</summary>
    public static int OfTwoDigits(int digits) => digits < FirstOfThisCentury ? 2000 + digits : 1900 + digits;

    public static PeriodCandidates? Of(string text, IReadOnlyCollection<Period> neighbours)
    {
        if (Academic().Match(text) is { Success: true } academic)
        {
            return StartOfSplit(academic.Groups["year"].Value) is { } start ? new PeriodCandidates([Period.AcademicYear(start)]) : null;
        }

        if (Financial().Match(text) is { Success: true } financial)
        {
            return StartOfFinancial(financial.Groups["year"].Value) is { } start ? new PeriodCandidates([Period.FinancialYear(start)])
                : null;
        }

        if (Calendar().Match(text) is { Success: true } calendar)
        {
            var year = Number(calendar.Groups["year"].Value);
            return IsYear(year) ? new PeriodCandidates([Period.CalendarYear(year)]) : null;
        }

        return Pair().Match(text) is { Success: true } pair ? OfPair(pair, neighbours) : null;
    }

    /// <summary>
    /// Returns the year in which a financial year begins, of <c>2024/25</c>, <c>24/25</c>, <c>2025</c> or <c>25</c>; null when it is
    /// none.
    /// </summary>
    public static int? StartOfFinancial(string year) =>
        StartOfSplit(year)
            ?? (Single().IsMatch(year) ? Plausible((year.Length == 2 ? OfTwoDigits(Number(year)) : Number(year)) - 1) : null);

    /// <summary>
    /// Returns the first of two years that follow one another, of <c>2024/25</c>, <c>2024-2025</c>, <c>24/25</c> or <c>202425</c>; null
    /// when they do not.
    /// </summary>
    public static int? StartOfSplit(string years)
    {
        if (Split().Match(years) is not { Success: true } match)
        {
            return null;
        }

        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        var start = from.Length == 2 ? OfTwoDigits(Number(from)) : Number(from);
        var follows = to.Length == 4 ? Number(to) == start + 1 : Number(to) == (start + 1) % 100;
        return follows ? Plausible(start) : null;
    }

    private static PeriodCandidates? OfPair(Match pair, IReadOnlyCollection<Period> neighbours)
    {
        var (year, digits, mark) = (Number(pair.Groups["from"].Value), pair.Groups["to"].Value, pair.Groups["mark"].Value);
        if (!IsYear(year))
        {
            return null;
        }

        var end = Number(digits);
        var last = digits.Length == 4 ? end : ((year / 100) * 100) + end + (end < year % 100 ? 100 : 0);
        List<Period> candidates = [];
        // A slash joins years; a month after it has another year than the next.
        if (digits.Length == 2 && end is >= 1 and <= 12 && !(mark == "/" && last == year + 1))
        {
            candidates.Add(Period.Month(year, end));
        }

        if (last == year + 1)
        {
            candidates.Add(Period.FinancialYear(year));
        }
        else if (last > year && last <= year + LongestSpan && mark.Length > 0)
        {
            candidates.Add(Period.Between(new DateOnly(year, 1, 1), new DateOnly(last, 12, 31)));
        }

        // Among academic years, two years may be either.
        var isAcademic = last == year + 1 && neighbours.Any(n => n.Kind == PeriodKind.AcademicYear)
            && neighbours.All(n => n.Kind != PeriodKind.FinancialYear);
        return isAcademic ? new PeriodCandidates([.. candidates, Period.AcademicYear(year)]) { IsQuestion = true }
            : new PeriodCandidates(candidates);
    }

    private static int? Plausible(int year) => IsYear(year) ? year : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?:academic|school) year|ay) ?(?<year>[0-9/-]{4,9})\z|^(?<year>[0-9/-]{4,9}) ?(?:(?:academic|school) year|ay)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Academic();

    [GeneratedRegex(
        @"^(?:financial year|fy) ?(?<year>[0-9/-]{2,9})\z|^(?<year>[0-9/-]{4,9}) ?(?:financial year|fy)\z|^(?<year>[0-9]{2}/[0-9]{2})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Financial();

    [GeneratedRegex(@"^(?:(?:calendar year|cy|year) ?)?(?<year>[0-9]{4})(?: calendar year)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"^(?<from>[0-9]{4})(?: ?(?<mark>[-/]) ?(?<to>[0-9]{4}|[0-9]{2})|(?<to>[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"^(?:[0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Single();

    [GeneratedRegex(
        @"^(?:(?<from>[0-9]{4}) ?[-/]? ?(?<to>[0-9]{4}|[0-9]{2})|(?<from>[0-9]{2})[-/](?<to>[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Split();
}
