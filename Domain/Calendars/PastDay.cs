using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Domain.Indicators.Periods.Notations;

namespace ClusterBot.Domain.Calendars;

/// <summary>A day in the past as somebody typed it, or what is wrong with it. Exactly one is there.</summary>
/// <param name="On">The day; of a month or a year the last one.</param>
/// <param name="Problem">In a sentence, for whoever typed it.</param>
public sealed partial record PastDay(DateOnly? On, string? Problem)
{
    private static readonly string[] WithoutYear = ["d MMMM", "d MMM", "MMMM d", "MMM d"];

    private static readonly string[] Others = ["MMMM d yyyy", "MMM d yyyy", "d.M.yyyy", "d-M-yyyy", "d/M/yy", "d MMMM yy", "d MMM yy"];

    /// <summary>
    /// Reads <c>30 June 2026</c>, <c>30/06/2026</c>, <c>2026-06-30</c>, <c>June 2026</c>, <c>2008-09</c>, <c>yesterday</c>,
    /// <c>today</c> and
    /// <c>30 June</c>, which is the last one that there was. A day before its month in figures, as in Britain.
    /// </summary>
    /// <param name="text">As typed, with or without <c>please</c> and full stops.</param>
    /// <param name="today">The day on which it was typed.</param>
    public static PastDay Read(string text, DateOnly today)
    {
        var words = Blanks().Replace(Ordinal().Replace(text.Replace(',', ' '), "$1"), " ").Trim(' ', '.', '?', '!');
        words = Sept().Replace(Courtesy().Replace(words, ""), "Sep").Trim(' ', '.', '?', '!');
        if (Day(words, today) is not { } on)
        {
            return new PastDay(
                null, "This could not be read as a date. Please write it like 30 June 2026, 30/06/2026, June 2026 or yesterday.");
        }

        return on > today
            ? new PastDay(null, $"{Words(on)} is in the future. What was known can be shown for any day up to today, {Words(today)}.")
            : new PastDay(on, null);
    }

    private static DateOnly? Day(string words, DateOnly today)
    {
        switch (words.ToLowerInvariant())
        {
            case "today" or "now":
                return today;
            case "yesterday":
                return today.AddDays(-1);
        }

        if (Exact(words, WithoutYear) is { } day)
        {
            var inThisYear = new DateOnly(today.Year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(today.Year, day.Month)));
            return inThisYear <= today ? inThisYear : inThisYear.AddYears(-1);
        }

        return PeriodParser.Read(words)?.EndsOn ?? Exact(words, Others);
    }

    private static DateOnly? Exact(string words, string[] formats) =>
        DateOnly.TryParseExact(words, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;

    private static string Words(DateOnly on) => on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b([0-9]{1,2})(st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\s*\b(please|thanks|thank you)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Courtesy();

    [GeneratedRegex(@"\bsept\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sept();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
