using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>A text that was made alike, and what stands behind a comma or in brackets at its end.</summary>
/// <param name="Main">The text before the note.</param>
/// <param name="Text">The note without its marks; empty when there is none.</param>
internal sealed partial record PeriodNote(string Main, string Text)
{
    /// <summary>
    /// Tells whether the note says which part of the time or which kind of year is meant: <c>2024-25 (Q3)</c>. Left out, it would make
    /// another period of what was written. When something was published does not.
    /// </summary>
    public bool TellsTime => Time().IsMatch(Text) && !Publication().IsMatch(Text);

    /// <summary>Returns the two parts.</summary>
    public static PeriodNote Of(string text)
    {
        if (text.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma)
        {
            return new PeriodNote(text[..comma].Trim(), text[(comma + 1)..].Trim());
        }

        return Bracket().Match(text) is { Success: true } match
            ? new PeriodNote(text[..match.Index].Trim(), match.Groups["note"].Value.Trim())
            : new PeriodNote(text, "");
    }

    /// <summary>
    /// Tells whether the note is the number of the quarter, of its calendar or of its financial year: <c>Oct-Dec 2025 (Q3)</c>.
    /// </summary>
    public bool Numbers(Period quarter) =>
        Quarter().IsMatch(Text) && PeriodKinds.WholeMonths(quarter.StartsOn, quarter.EndsOn) == 3
        && (Text[^1] - '0' == NumberOf(quarter.StartsOn) || Text[^1] - '0' == NumberOf(quarter.StartsOn.AddMonths(-3)));

    private static int NumberOf(DateOnly start) => ((start.Month - 1) / 3) + 1;

    [GeneratedRegex(@"\s?[\[(](?<note>[^\[\]()]{1,40})[\])]\s?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?:q|qtr|quarter) ?[1-4]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Quarter();

    [GeneratedRegex(
        @"\b(?:(?:q|qtr|h|m|wk) ?[0-9]{1,2}|quarters?|half|months?|weeks?|term|ytd|to date|so far|part[ -]year|"
            + @"year (?:to|ending|ended)|y/?e|w/[ce]|(?:academic|school|calendar|financial|tax) year|spring|summer|autumn|winter|"
            + @"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may(?! be| have| not)|june?|july?|"
            + @"aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b|"
            + @"^(?:academic|school|calendar|financial|tax|ay|cy|fy)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(
        @"\b(?:published|revised|updated|released?|issued|extracted|accessed|estimates?|census|survey|as (?:at|of|known))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Publication();
}
