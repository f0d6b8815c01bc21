namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>The ways in which one text can be meant.</summary>
/// <param name="Candidates">Distinct periods, each in its own notation; empty when it is no period.</param>
internal sealed record PeriodCandidates(IReadOnlyList<Period> Candidates)
{
    public static readonly PeriodCandidates Nothing = new([]);

    /// <summary>The change that a spreadsheet seems to have made to it; null when none.</summary>
    public SpreadsheetChange? Spreadsheet { get; init; }

    /// <summary>True when it stays a question though one candidate is as long as its neighbours.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>The note because of which it cannot be read though the rest can; null when it is not the note.</summary>
    public string? Note { get; init; }

    /// <summary>Returns the ways in which the text can be meant.</summary>
    /// <param name="text">As written.</param>
    /// <param name="neighbours">Those that tell which quarters and years the indicator's figures are for.</param>
    public static PeriodCandidates Of(string text, IReadOnlyCollection<Period> neighbours)
    {
        var written = PeriodNote.Of(PeriodTidy.Of(text));
        var main = Bare(written.Main, neighbours);
        if (written.Text.Length == 0 || (!written.TellsTime && main.Candidates.Count > 0))
        {
            return main;
        }

        // "Q3, 2024/25" is one period cut in two; "2024/25 (academic year)" is not the financial year.
        var joined = Bare($"{written.Main} {written.Text}", neighbours);
        return joined.Candidates.Count > 0 ? joined
            : main.Candidates.Where(written.Numbers).ToList() is { Count: > 0 } numbered ? main with { Candidates = numbered }
            : Nothing with { Note = main.Candidates.Count > 0 ? written.Text : null };
    }

    private static PeriodCandidates Bare(string text, IReadOnlyCollection<Period> neighbours) =>
        Explained(text, neighbours) ?? OfOne(text, neighbours) ?? Range(text) ?? Nothing;

    /// <summary>
    /// Reads a label with its months, such as <c>Q4 2023/24: Jan 2024 - Mar 2024</c>. They must say the same, or it is a question.
    /// </summary>
    private static PeriodCandidates? Explained(string text, IReadOnlyCollection<Period> neighbours)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || OfOne(text[..colon].Trim(), neighbours) is not { } label
            || Bare(text[(colon + 1)..].Trim(), neighbours) is not { Candidates.Count: > 0 } months)
        {
            return null;
        }

        var both = label.Candidates.Intersect(months.Candidates).ToList();
        return both.Count > 0
            ? new PeriodCandidates(both)
            : new PeriodCandidates([.. label.Candidates.Union(months.Candidates)]) { IsQuestion = true };
    }

    private static PeriodCandidates? OfOne(string text, IReadOnlyCollection<Period> neighbours) =>
        YearNotations.Of(text, neighbours) ?? QuarterNotations.Of(text, neighbours) ?? NamedNotations.Of(text) ?? MonthNotations.Of(text)
            ?? DayNotations.Of(text);

    /// <summary>Reads two periods with <c>to</c> or a dash between them: from the first day of the one to the last of the other.</summary>
    private static PeriodCandidates? Range(string text)
    {
        if (text.Split([" to ", " - "], 2, StringSplitOptions.TrimEntries) is not [var from, var to]
            || OfOne(from, [])?.Candidates is not { Count: > 0 } first || OfOne(to, [])?.Candidates is not { Count: > 0 } last)
        {
            return null;
        }

        List<Period> spans =
        [
            .. from start in first
               from end in last
               where start.Kind == end.Kind && start.Length == end.Length && start.EndsOn < end.StartsOn
               select Period.Between(start.StartsOn, end.EndsOn),
        ];

        // Government writes a financial year as 2024 to 2025.
        return first is [{ Kind: PeriodKind.CalendarYear } one] && last is [{ Kind: PeriodKind.CalendarYear } other]
            && other.StartsOn.Year == one.StartsOn.Year + 1
            ? new PeriodCandidates([Period.FinancialYear(one.StartsOn.Year), .. spans])
            : new PeriodCandidates([.. spans.Distinct()]);
    }
}
