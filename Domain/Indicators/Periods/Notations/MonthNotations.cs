using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>
/// Months and runs of them: <c>March 2026</c>, <c>2024 FEB</c>, <c>03/2026</c>, <c>Mar-25</c>, <c>Jan-Mar 2025</c>, <c>Dec 2024 to Feb
/// 2025</c>.
/// A spreadsheet makes <c>Sep-08</c> of the financial year <c>2008-09</c>, so where the month is that of the next year both may be meant.
/// </summary>
internal static partial class MonthNotations
{
    private static readonly string[] Names =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(name => name.Length > 0).Select(name => name.ToLowerInvariant())];

    public static PeriodCandidates? Of(string text)
    {
        if (One().Match(text) is { Success: true } one && Month(one.Groups["month"].Value) is { } month)
        {
            return OfMonth(one, month);
        }

        if (Numbers().Match(text) is { Success: true } numbers)
        {
            var (number, year) = (Number(numbers, "month"), Number(numbers, "year"));
            return number is >= 1 and <= 12 && YearNotations.IsYear(year) ? new PeriodCandidates([Period.Month(year, number)])
                : PeriodCandidates.Nothing;
        }

        return Run().Match(text) is { Success: true } run && Month(run.Groups["from"].Value) is { } from
            && Month(run.Groups["to"].Value) is { } to
            ? OfRun(run, from, to)
            : null;
    }

    private static PeriodCandidates OfMonth(Match match, int month)
    {
        var digits = match.Groups["year"].Value;
        var year = digits.Length == 2 ? YearNotations.OfTwoDigits(Number(match, "year")) : Number(match, "year");
        if (!YearNotations.IsYear(year))
        {
            return PeriodCandidates.Nothing;
        }

        var isSpreadsheets = digits.Length == 2 && match.Groups["mark"].Value == "-";
        var isNextYear = isSpreadsheets && month == (year % 100) + 1;
        return new PeriodCandidates(isNextYear ? [Period.Month(year, month), Period.FinancialYear(year)] : [Period.Month(year, month)])
        {
            Spreadsheet = isSpreadsheets ? SpreadsheetChange.MonthMadeOfText : null,
        };
    }

    private static PeriodCandidates OfRun(Match run, int from, int to)
    {
        var end = Number(run, "year");
        var start = run.Groups["first"].Success ? Number(run, "first") : from <= to ? end : end - 1;
        if (!YearNotations.IsYear(start) || !YearNotations.IsYear(end) || new DateOnly(start, from, 1) >= new DateOnly(end, to, 1))
        {
            return PeriodCandidates.Nothing;
        }

        return new PeriodCandidates([Period.Between(new DateOnly(start, from, 1), new DateOnly(end, to, DateTime.DaysInMonth(end, to)))]);
    }

    /// <summary>A month by its name or the first three letters of it.</summary>
    private static int? Month(string name)
    {
        var index = Array.FindIndex(
            Names, month => month == name || (name.Length == 3 && month.StartsWith(name, StringComparison.Ordinal)));
        return index < 0 ? null : index + 1;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<month>[a-z]{3,9})(?<mark>[ -]?)'?(?<year>[0-9]{4}|[0-9]{2})|(?<year>[0-9]{4})[ -]?(?<month>[a-z]{3,9}))\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex One();

    [GeneratedRegex(@"^(?<month>[0-9]{1,2})/(?<year>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"^(?<from>[a-z]{3,9})(?: (?<first>[0-9]{4}))?(?: ?[-/] ?| to | and )(?<to>[a-z]{3,9}) (?<year>[0-9]{4})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
