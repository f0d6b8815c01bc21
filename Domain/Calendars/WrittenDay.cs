using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Calendars;

/// <summary>A day, a month or a year as it stands in a sentence, of which the reader fills in what is left out.</summary>
/// <param name="Day">The day of the month; null for the whole month.</param>
/// <param name="Month">The month; null where the other end of a span says it.</param>
/// <param name="Year">The year; null for the last one in which it was.</param>
internal sealed partial record WrittenDay(int? Day, int? Month, int? Year)
{
    private const string MonthName =
        "(?:january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|"
            + "august|aug|september|sept|sep|october|oct|november|nov|december|dec)";

    private const string WeekdayName = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";

    /// <summary>Written so that nothing else is meant, with no word such as "in" before it.</summary>
    public const string Alone =
        @"(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}\b|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\b|[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?" + MonthName
            + @"\b(?:\s+[0-9]{4}\b)?|"
        + MonthName + @"\s+(?:[0-9]{4}\b|[0-9]{1,2}(?:st|nd|rd|th)?\b(?:,?\s+[0-9]{4}\b)?)|yesterday\b|today\b)";

    /// <summary>Every way to write one.</summary>
    public const string Pattern =
        "(?:" + Alone + @"|[0-9]{1,2}/[0-9]{1,2}\b|" + MonthName + @"\b|(?:last\s+)?" + WeekdayName
            + @"\b|now\b|[12][0-9]{3}\b|[0-9]{1,2}(?:st|nd|rd|th)?\b)";

    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Returns null for a day that no calendar has.</summary>
    public static WrittenDay? Read(string text, DateOnly today)
    {
        var words = text.Trim().ToLowerInvariant();
        if (Relative(words, today) is { } on)
        {
            return new WrittenDay(on.Day, on.Month, on.Year);
        }

        var numbers = Number().Matches(words).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        var named = Array.FindIndex(
            MonthNames, name => Word().Matches(words).Any(word => word.Value.StartsWith(name, StringComparison.Ordinal)))
            + 1;
        var written = (named, numbers) switch
        {
            (0, [> 31 and var year, var month, var day]) => new WrittenDay(day, month, year),
            (0, [var day, var month, var year]) => new WrittenDay(day, month, Whole(year)),
            (0, [> 31 and var year]) => new WrittenDay(null, null, year),
            (0, [var day]) => new WrittenDay(day, null, null),
            (0, [var day, var month]) => new WrittenDay(day, month, null),
            ( > 0, []) => new WrittenDay(null, named, null),
            ( > 0, [> 31 and var year]) => new WrittenDay(null, named, year),
            ( > 0, [var day]) => new WrittenDay(day, named, null),
            ( > 0, [var day, var year]) => new WrittenDay(day, named, year),
            _ => null,
        };
        return written is { Day: null or (>= 1 and <= 31), Month: null or (>= 1 and <= 12), Year: null or (>= 1900 and <= 2999) }
            ? written
            : null;
    }

    /// <summary>Returns the days meant, the last ones that there have been where no year was written; null when it does not tell.</summary>
    public (DateOnly First, DateOnly Last)? LastTime(DateOnly today)
    {
        var year = Year ?? today.Year;
        var days = In(year);
        return Year is null && days is { } these && these.First > today ? In(year - 1) : days;
    }

    /// <summary>Returns the last day meant, the first one from a day on where no year was written.</summary>
    public DateOnly? NotBefore(DateOnly first, DateOnly today) =>
        Year is null && In(first.Year) is { } days
            ? (days.Last < first && first.Year < today.Year ? In(first.Year + 1)?.Last : days.Last)
            : LastTime(today)?.Last;

    private (DateOnly First, DateOnly Last)? In(int year)
    {
        if (Month is not { } month)
        {
            return Day is null ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
        }

        var length = DateTime.DaysInMonth(year, month);
        return Day is not { } day ? (new DateOnly(year, month, 1), new DateOnly(year, month, length))
            : day <= length ? (new DateOnly(year, month, day), new DateOnly(year, month, day)) : null;
    }

    private static DateOnly? Relative(string words, DateOnly today)
    {
        if (words is "today" or "now")
        {
            return today;
        }

        if (words == "yesterday")
        {
            return today.AddDays(-1);
        }

        var name = words.StartsWith("last ", StringComparison.Ordinal) ? words[5..].Trim() : words;
        if (!Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var weekday) || char.IsAsciiDigit(name[0]))
        {
            return null;
        }

        var back = ((int)today.DayOfWeek - (int)weekday + 7) % 7;
        return today.AddDays(-(back == 0 && name != words ? 7 : back));
    }

    private static int Whole(int year) => year < 100 ? 2000 + year : year;

    [GeneratedRegex("[0-9]{1,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[a-z]{3,}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
