using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Calendars;

/// <summary>A day from today on, as somebody wrote it.</summary>
public static partial class ComingDay
{
    private static readonly string[] WithoutYear = ["d MMMM", "d MMM", "MMMM d", "MMM d", "d/M"];

    private static readonly string[] WithYear =
        ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "yyyy-MM-dd", "d/M/yyyy", "d/M/yy", "d.M.yyyy", "d-M-yyyy"];

    /// <summary>
    /// Reads <c>3 January</c>, which is the next one that there will be, <c>3 January 2027</c>, <c>3/1/2027</c>, <c>2027-01-03</c>,
    /// <c>today</c>, <c>tomorrow</c> and <c>Friday</c>. A day before its month in figures, as in Britain.
    /// </summary>
    /// <param name="text">As typed.</param>
    /// <param name="today">The day on which it was typed.</param>
    /// <returns>The day, which may lie in the past where a year was written; null when the words are no day.</returns>
    public static DateOnly? Read(string text, DateOnly today)
    {
        var words = Blanks().Replace(Filler().Replace(text.Replace(',', ' '), " "), " ").Trim(' ', '.');
        if (words.Equals("today", StringComparison.OrdinalIgnoreCase) || words.Equals("tomorrow", StringComparison.OrdinalIgnoreCase))
        {
            return words.Length == "today".Length ? today : today.AddDays(1);
        }

        if (Enum.TryParse<DayOfWeek>(words, ignoreCase: true, out var weekday) && char.IsAsciiLetter(words[0]))
        {
            var ahead = ((int)weekday - (int)today.DayOfWeek + 7) % 7;
            return today.AddDays(ahead == 0 ? 7 : ahead);
        }

        // Of a leap year, so that 29 February is a day.
        if (Exact(words + " 2028", [.. WithoutYear.Select(format => format + " yyyy")]) is { } day)
        {
            return Enumerable.Range(today.Year, 9)
                .Where(year => day.Day <= DateTime.DaysInMonth(year, day.Month))
                .Select(year => new DateOnly(year, day.Month, day.Day))
                .First(on => on >= today);
        }

        return Exact(words, WithYear);
    }

    private static DateOnly? Exact(string words, string[] formats) =>
        DateOnly.TryParseExact(words, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null;

    [GeneratedRegex(
        @"\b(?:the|of|next|this)\b|(?<=\b[0-9]{1,2})(?:st|nd|rd|th)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\s+(?=[0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
