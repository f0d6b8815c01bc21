using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>Makes the ways of writing one thing alike before it is read.</summary>
internal static partial class PeriodTidy
{
    /// <summary>Returns the text in lower case, with one kind of dash, one blank, and days and pairs of years in one manner.</summary>
    public static string Of(string text)
    {
        var dashed = text.Replace('–', '-').Replace('—', '-').Replace('‑', '-').Replace('’', '\'').ToLowerInvariant();
        var months = Sept().Replace(Blanks().Replace(dashed.Trim(), " "), "sep");
        return NamedYears().Replace(Ordinal().Replace(months, "${day}"), "${from}-${to}");
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\bsept\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sept();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();

    // "financial year 2024 to 2025" is one year; without the name it may be two.
    [GeneratedRegex(
        @"(?<=(?:academic|school|financial) year )(?<from>[0-9]{4}) to (?<to>[0-9]{4}|[0-9]{2})\b|"
            + @"\b(?<from>[0-9]{4}) to (?<to>[0-9]{4}|[0-9]{2})(?= (?:academic|school|financial) year)",
        RegexOptions.CultureInvariant)]
    private static partial Regex NamedYears();
}
