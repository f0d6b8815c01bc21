using ClusterBot.Bot.Register.Findings;

namespace ClusterBot.Bot.Register;

/// <summary>
/// A CSV file or a sheet of a workbook as rows of cells. Rows are numbered as a spreadsheet numbers them: the headings are row 1,
/// empty rows count.
/// </summary>
/// <param name="Headings">The cells of the first row.</param>
/// <param name="Rows">The rows that follow, without those that are empty.</param>
/// <param name="Flaws">All that is odd about the table before its cells are understood.</param>
internal sealed record RegisterTable(
    IReadOnlyList<string> Headings, IReadOnlyList<RegisterTable.Row> Rows, IReadOnlyList<TableFlaw> Flaws)
{
    /// <summary>A table that was not read, and why.</summary>
    public static RegisterTable Unread(string reason, int? row = null) =>
        new([], [], [new TableFlaw(FindingLevel.Wrong, row, reason)]) { IsUnread = true };

    /// <summary>Returns true when its content was left alone, so that nothing else can be said of it.</summary>
    public bool IsUnread { get; init; }

    /// <param name="Number">As a spreadsheet counts.</param>
    /// <param name="Cells">As written.</param>
    internal sealed record Row(int Number, IReadOnlyList<string> Cells)
    {
        /// <summary>The cells that a workbook holds as dates, by their place from 0; null where there are none.</summary>
        public IReadOnlyDictionary<int, ExcelDate>? Dates { get; init; }
    }
}

/// <summary>A cell that a workbook holds as a date.</summary>
/// <param name="On">The day.</param>
/// <param name="Shape">The parts of the date that the workbook shows.</param>
internal sealed record ExcelDate(DateOnly On, ExcelDateShape Shape);

/// <summary>The parts of a date that a workbook shows.</summary>
internal enum ExcelDateShape
{
    WholeDate,
    MonthAndYear,
    DayAndMonth,
    Year,
}

/// <summary>Something odd about a table.</summary>
/// <param name="Level">Its weight.</param>
/// <param name="RowNumber">The row as a spreadsheet counts; null for the table as a whole.</param>
/// <param name="Text">A sentence for the person who keeps the file.</param>
internal sealed record TableFlaw(FindingLevel Level, int? RowNumber, string Text)
{
    /// <summary>The place of the cell in its row, from 0; null for the row as a whole.</summary>
    public int? Cell { get; init; }

    /// <summary>The cell's content, where it is about one.</summary>
    public string? Value { get; init; }
}
