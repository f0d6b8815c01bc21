using System.Globalization;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>
/// Days: <c>2026-03-31</c>, <c>31/03/2026</c>, <c>31 March 2026</c>. A day of 1905 is what a spreadsheet makes of a year in these
/// years.
/// </summary>
internal static class DayNotations
{
    private const int SpreadsheetYear = 1905;

    private static readonly DateOnly SpreadsheetZero = new(1899, 12, 30);

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "d-M-yyyy", "dd.MM.yyyy", "d.M.yyyy",
        "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "dddd d MMMM yyyy",
    ];

    public static PeriodCandidates? Of(string text)
    {
        // A time of midnight is what a spreadsheet writes behind a date.
        var date = text.EndsWith(" 00:00:00", StringComparison.Ordinal) ? text[..^9] : text;
        if (!DateOnly.TryParseExact(date, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            || !YearNotations.IsYear(on.Year))
        {
            return null;
        }

        var serial = on.DayNumber - SpreadsheetZero.DayNumber;
        return on.Year == SpreadsheetYear && YearNotations.IsYear(serial)
            ? new PeriodCandidates([Period.CalendarYear(serial), Period.Day(on)]) { Spreadsheet = SpreadsheetChange.DayMadeOfYear }
            : new PeriodCandidates([Period.Day(on)]);
    }
}
