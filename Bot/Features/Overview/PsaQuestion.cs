using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Domain.Calendars;

namespace ClusterBot.Bot.Features.Overview;

/// <summary>The PSA or the indicator that somebody asks for, and the day to show it at.</summary>
/// <param name="Number">The PSA's number; null when no number was typed.</param>
/// <param name="AsAt">The day as it was typed; null for now.</param>
internal sealed partial record PsaQuestion(int? Number, string? AsAt)
{
    /// <summary>
    /// Reads the request: "16", "psa16" and "PSA 16." name PSA 16, and "16.3" its third indicator; "as at", "at", "on" and the like
    /// lead to a day.
    /// </summary>
    public static PsaQuestion Read(string arguments, DateOnly today)
    {
        var number = FirstNumber().Match(arguments);
        if (!number.Success || !int.TryParse(number.Groups["psa"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var psa))
        {
            return new PsaQuestion(null, null);
        }

        int? position = int.TryParse(number.Groups["position"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? place
            : null;
        var rest = arguments[(number.Index + number.Length)..];
        if (Day().Match(rest) is { Success: true } day)
        {
            return new PsaQuestion(psa, day.Groups["day"].Value) { Position = position };
        }

        // Without such a word only what is a day beyond doubt, or can be nothing but another time or another PSA.
        return new PsaQuestion(
            psa, rest.Any(char.IsLetterOrDigit) && (PastDay.Read(rest, today).On is not null || Past().IsMatch(rest)) ? rest.Trim() : null)
        {
            Position = position,
            IsOfSeveral = Another().IsMatch(rest),
        };
    }

    /// <summary>The indicator's place in its PSA; null when the whole PSA is asked for.</summary>
    public int? Position { get; private init; }

    /// <summary>True when more than one PSA or indicator is named.</summary>
    public bool IsOfSeveral { get; private init; }

    [GeneratedRegex(@"(?<psa>[0-9]+)(\.(?<position>[0-9]+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex FirstNumber();

    [GeneratedRegex(
        @"^\s*(,|&|\band\b)(\s*(and|psa|#))*\s*[0-9]{1,3}(\.[0-9]+)?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(
        @"\b((last|previous|past) (week|month|quarter|year|round|check-?in|time)|ago)\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(
        @"\b(as\s*(at|of|on|in|was)|at|of|on|in|from|for)\s+(the\s+)?(?<day>\S.*)$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Day();
}
