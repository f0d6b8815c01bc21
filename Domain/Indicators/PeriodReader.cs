using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators;

/// <summary>
/// Reads a period as it is published. <c>2023</c> is the calendar year; <c>2018/19</c>, <c>2018-19</c> and <c>2018-2019</c> are
/// the financial year, 1 April to 31 March; <c>2017-19</c> is three calendar years together; <c>2009 Q2</c> and
/// <c>Q2 2009</c> are quarters of the calendar year; <c>2026-03</c> and <c>March 2026</c> are months, <c>2026-03-31</c>,
/// <c>31/03/2026</c> and <c>31 March 2026</c> days. Two digits after a year that come after its own last two are a later
/// year; otherwise they are a month. What follows a comma is a note: <c>2005-06, proxy</c>.
/// </summary>
internal static partial class PeriodReader
{
    private const int LongestSpan = 10;

    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"];

    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "yyyy MMM", "yyyy MMMM"];

    public static Period? Read(string? text)
    {
        var published = text?.Split(',')[0].Trim() ?? "";
        if (Shape().Match(published) is { Success: true } match)
        {
            var year = Number(match, "year") ?? Number(match, "after")!.Value;
            return Number(match, "quarter") is { } quarter ? Months3(published, year, quarter)
                : match.Groups["end"].Success ? Years(published, year, match.Groups["end"].Value)
                : Known(year) ? new Period(published, new(year, 1, 1), new(year, 12, 31)) : null;
        }

        if (Exact(published, Days) is { } day)
        {
            return new Period(published, day, day);
        }

        return Exact(published, Months) is { } month ? Month(published, month.Year, month.Month) : null;
    }

    private static Period? Years(string published, int year, string digits)
    {
        var end = int.Parse(digits, CultureInfo.InvariantCulture);
        var last = digits.Length == 4 ? end : ((year / 100) * 100) + end + (end == 0 && year % 100 == 99 ? 100 : 0);
        if (!Known(year) || last > year + LongestSpan)
        {
            return null;
        }

        return last == year + 1 ? new Period(published, new(year, 4, 1), new(last, 3, 31))
            : last > year ? new Period(published, new(year, 1, 1), new(last, 12, 31))
            : digits.Length == 2 && end is >= 1 and <= 12 ? Month(published, year, end)
            : null;
    }

    private static Period? Months3(string published, int year, int quarter) =>
        Known(year) ? new Period(published, new(year, (3 * quarter) - 2, 1), new DateOnly(year, (3 * quarter) - 2, 1).AddMonths(3).AddDays(-1)) : null;

    private static Period Month(string published, int year, int month) =>
        new(published, new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A number outside is no year of any statistics.</summary>
    private static bool Known(int year) => year is >= 1800 and <= 2200;

    private static int? Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : null;

    private static DateOnly? Exact(string published, string[] formats) =>
        DateOnly.TryParseExact(published, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Known(on.Year) ? on : null;

    // A hyphen, an en dash or a slash; digits are 0 to 9 alone. Nothing repeats without end, so nothing is tried without end.
    [GeneratedRegex(
        @"^((?<year>[0-9]{4})(\s?[-–/]\s?(?<end>[0-9]{4}|[0-9]{2})|[\s-]?Q(?<quarter>[1-4]))?|Q(?<quarter>[1-4])[\s-]?(?<after>[0-9]{4}))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Shape();
}
