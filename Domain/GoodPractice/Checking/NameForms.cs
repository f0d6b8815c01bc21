using System.Text.RegularExpressions;

namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>The forms in which a name counts as said: without a possessive, months and weekdays in full, the months of dates in figures.</summary>
internal static partial class NameForms
{
    private static readonly string[] Calendar =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    public static IEnumerable<string> Of(string lowerCaseWord)
    {
        var word = lowerCaseWord.EndsWith("'s", StringComparison.Ordinal) ? lowerCaseWord[..^2] : lowerCaseWord;
        yield return word;
        if (word.Length is >= 3 and <= 5 && Calendar.FirstOrDefault(name => name.StartsWith(word, StringComparison.Ordinal) && name != word) is { } full)
        {
            yield return full;
        }
    }

    /// <summary>"12/03/2026" and "2026-03-12" both say March.</summary>
    public static IEnumerable<string> MonthsIn(string text)
    {
        foreach (Match date in DateInFigures().Matches(text))
        {
            var digits = date.Groups["m"].Success ? date.Groups["m"].ValueSpan : date.Groups["n"].ValueSpan;
            if (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month)
            {
                yield return Calendar[month - 1];
            }
        }
    }

    [GeneratedRegex(@"\b(?:[0-9]{1,2}[/.](?<m>[0-9]{1,2})[/.][0-9]{2,4}|[0-9]{4}-(?<n>[0-9]{2})-[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateInFigures();
}
