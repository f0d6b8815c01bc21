namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>
/// Reads periods as people and official statistics write them. What can be meant in several ways is told by the other periods of the
/// indicator: <c>2009-12</c> is a month among months. Where they do not tell, the result is a question.
/// What follows a comma is a note, <c>2005-06, proxy</c>, unless it tells the time: <c>2024-25, Q3</c>.
/// </summary>
public static class PeriodParser
{
    /// <summary>Reads one period.</summary>
    /// <param name="text">As written.</param>
    /// <param name="neighbours">Other periods of the same indicator; empty when there are none.</param>
    public static PeriodResult Parse(string? text, IReadOnlyCollection<Period> neighbours)
    {
        ArgumentNullException.ThrowIfNull(neighbours);
        var written = Written(text);
        var forms = written.Length is 0 or > Period.MaxNotation ? PeriodCandidates.Nothing : PeriodCandidates.Of(written, neighbours);
        return forms.Candidates switch
        {
            [] when forms.Note is { } note => new PeriodResult.NotUnderstood(
                $"The note \"{note}\" makes this another time. Please write the first and the last day, for example 1 April 2024 to 30 "
                    + "September 2024, or leave the note out."),
            [] => new PeriodResult.NotUnderstood($"Please write a period, for example {PeriodWords.Examples}."),
            [var only] => new PeriodResult.Understood(only.WrittenAs(written)) { Written = written, Spreadsheet = forms.Spreadsheet },
            var several when !forms.IsQuestion && PeriodNeighbours.Fitting(several, neighbours) is { } fitting =>
                Told(fitting, written, forms.Spreadsheet),
            var several => new PeriodResult.Ambiguous(several) { Spreadsheet = forms.Spreadsheet },
        };
    }

    /// <summary>Reads the periods of one indicator together, each by the light of the others.</summary>
    /// <param name="texts">As written, in any order.</param>
    /// <param name="known">Periods of the indicator that are recorded.</param>
    /// <param name="others">Periods of other indicators by the same hand, which tell its manner where the indicator's own do not.</param>
    /// <returns>A result for each text, in the same order.</returns>
    public static IReadOnlyList<PeriodResult> ParseAll(
        IReadOnlyList<string?> texts, IReadOnlyCollection<Period> known, IReadOnlyCollection<PeriodResult.Understood> others)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var alone = texts.Select(text => Parse(text, [])).ToList();
        Period[] neighbours = [.. known, .. alone.OfType<PeriodResult.Understood>().Select(result => result.Period)];
        var results = texts.Select(text => Parse(text, neighbours)).ToList();
        var open = results.OfType<PeriodResult.Ambiguous>().Select(result => result.Candidates).ToList();
        return neighbours.Length == 0 && (PeriodNeighbours.OfOneSeries(open) ?? PeriodNeighbours.Manner(others)) is { } kind
            ? [.. results.Select((result, i) => result is PeriodResult.Ambiguous asked ? Told(asked, kind, texts[i]) : result)]
            : results;
    }

    private static PeriodResult Told(PeriodResult.Ambiguous asked, PeriodKind kind, string? text) =>
        asked.Candidates.FirstOrDefault(candidate => candidate.Kind == kind) is { } meant
            ? Told(meant, Written(text), asked.Spreadsheet)
            : asked;

    /// <summary>
    /// Returns the period written as it is meant, since a reader takes the original for another time: all but 2008-09, which everybody
    /// takes for a financial year.
    /// </summary>
    private static PeriodResult.Understood Told(Period meant, string written, SpreadsheetChange? change) =>
        new(meant.Kind == PeriodKind.FinancialYear && PeriodNotation.IsYearAndTwoDigits(written) ? meant.WrittenAs(written) : meant)
        {
            Written = written,
            Spreadsheet = change,
        };

    /// <summary>Without a note that says nothing of the time.</summary>
    private static string Written(string? text)
    {
        var written = text?.Trim() ?? "";
        var comma = written.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && PeriodCandidates.Of(written[..comma], []).Candidates.Count > 0 && !PeriodNote.Of(PeriodTidy.Of(written))
            .TellsTime
            ? written[..comma].Trim()
            : written;
    }

    /// <summary>Returns the period when it can be read in one way alone; otherwise null.</summary>
    /// <param name="text">As written.</param>
    public static Period? Read(string? text) => (Parse(text, []) as PeriodResult.Understood)?.Period;
}
