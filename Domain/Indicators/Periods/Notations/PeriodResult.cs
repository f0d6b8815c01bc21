namespace ClusterBot.Domain.Indicators.Periods.Notations;

/// <summary>The result of reading a period that somebody wrote.</summary>
public abstract record PeriodResult
{
    private PeriodResult()
    {
    }

    /// <summary>It can be read in one way alone, by itself or by its neighbours.</summary>
    /// <param name="Period">Written as it was, or as it is meant where its writing looks like another time.</param>
    public sealed record Understood(Period Period) : PeriodResult
    {
        /// <summary>The text as it was written, without surrounding blanks, which shows the writer's manner.</summary>
        public required string Written { get; init; }

        /// <summary>The change that a spreadsheet seems to have made to it; null when none.</summary>
        public SpreadsheetChange? Spreadsheet { get; init; }

        /// <summary>True when the text is the spreadsheet's month or day, and another time is meant.</summary>
        public bool IsChanged => Spreadsheet is not null && Period.Kind is not (PeriodKind.Month or PeriodKind.Day);
    }

    /// <summary>It can be read in several ways, and the other periods do not tell which: it is asked, never guessed.</summary>
    /// <param name="Candidates">Two or more, each written so that it can be read in that way alone.</param>
    public sealed record Ambiguous(IReadOnlyList<Period> Candidates) : PeriodResult
    {
        /// <summary>The change that a spreadsheet seems to have made to it; null when none.</summary>
        public SpreadsheetChange? Spreadsheet { get; init; }

        /// <summary>The question to the writer, in a sentence.</summary>
        public string Question =>
            $"This can be {string.Join(" or ", Candidates.Select(PeriodWords.Spelt))}{PeriodWords.Of(Spreadsheet)}. " +
            $"Please write {string.Join(" or ", Candidates.Select(candidate => candidate.Notation))}.";
    }

    /// <summary>It cannot be read.</summary>
    /// <param name="Reason">A sentence for whoever wrote it, with ways to write it.</param>
    public sealed record NotUnderstood(string Reason) : PeriodResult;
}

/// <summary>The changes that a spreadsheet makes to a text without being asked.</summary>
public enum SpreadsheetChange
{
    /// <summary>A month with two digits, such as <c>Sep-08</c>, for what was typed as <c>2008-09</c> or <c>September 2008</c>.</summary>
    MonthMadeOfText,

    /// <summary>A day in 1905, such as <c>27/06/1905</c>, for a year such as 2005.</summary>
    DayMadeOfYear,
}
