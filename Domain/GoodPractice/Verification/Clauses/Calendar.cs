using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>Months and weekdays, in full, shortened, and in dates in figures.</summary>
internal static partial class Calendar
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly HashSet<string> Spans =
        ["day", "week", "fortnight", "month", "quarter", "year", "decade", "term", "spring", "summer", "autumn", "winter", "season",
            "night",
            "morning", "weekend", "evening", "easter", "christmas", .. Months, .. Days];

    public static bool IsMonth(string lower) => MonthOf(lower) is not null;

    public static bool IsDay(string lower) => Full(lower, Days) is not null;

    /// <summary>Returns whether "last" or "next" before the word tells which one is meant.</summary>
    public static bool IsSpan(string lower) => Spans.Contains(lower);

    /// <summary>The month in full; null when the word is none.</summary>
    public static string? MonthOf(string lower) => Full(lower, Months);

    /// <summary>The weekday in full; null when the word is none.</summary>
    public static string? DayOf(string lower) => Full(lower, Days);

    /// <summary>"12/03/2026" and "2026-03-12" both say March.</summary>
    public static IEnumerable<(string Month, int At)> MonthsIn(string text)
    {
        foreach (Match date in DateInFigures().Matches(text))
        {
            var digits = date.Groups["m"].Success ? date.Groups["m"].ValueSpan : date.Groups["n"].ValueSpan;
            if (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month)
            {
                yield return (Months[month - 1], date.Index);
            }
        }
    }

    private static string? Full(string lower, string[] names)
    {
        var word = lower.EndsWith("'s", StringComparison.Ordinal) ? lower[..^2] : lower.EndsWith("days", StringComparison.Ordinal)
            ? lower[..^1] : lower;
        return word.Length is < 3 ? null
            : Array.Find(names, name => name == word || (word.Length <= 5 && name.StartsWith(word, StringComparison.Ordinal)));
    }

    [GeneratedRegex(
        @"\b(?:[0-9]{1,2}[/.](?<m>[0-9]{1,2})[/.][0-9]{2,4}|[0-9]{4}-(?<n>[0-9]{2})-[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateInFigures();
}
