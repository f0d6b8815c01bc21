using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>Writes the front page on the first sheet.</summary>
internal static class FrontPageWriter
{
    public const string Name = "Summary";

    /// <summary>The row of the first fact: the marking, the title and an empty row stand above.</summary>
    private const int FirstFact = 4;

    /// <summary>The names of facts and of the state's rows, the words for the latter, and numbers.</summary>
    private static readonly double[] Widths = [20, 50, 16];

    private const double CountWidth = 13;

    public static void Write(WorksheetPart part, FrontPage front, WorkbookCells cells)
    {
        var headings = front.State.Columns.Select(ColumnHeadings.Of).ToList();
        var widths = headings.Select((_, i) => i < Widths.Length ? Widths[i] : CountWidth).ToList();
        var headingRow = FirstFact + front.Facts.Count + 1;
        var lastColumn = TableSheet.Letters(headings.Count);
        double[] factWidths = [Widths[0], widths.Skip(1).Sum()];
        var sheet = new Worksheet(
            PrintedPage.Fitted(),
            new SheetViews(new SheetView { ShowGridLines = false, TabSelected = true, WorkbookViewId = 0 }),
            new Columns(widths.Select((width, i) => TableSheet.Column(i, width))),
            new SheetData(
            [
                new Row(WorkbookCells.Heading(front.Marking)) { RowIndex = 1 },
                new Row(WorkbookCells.Title(front.Title)) { RowIndex = 2, CustomHeight = true, Height = 26 },
                .. front.Facts.Select((fact, i) => SheetRow.Of(
                    FirstFact + i,
                    [fact.Name, fact.Value],
                    factWidths,
                    value => ReferenceEquals(value, fact.Name) ? WorkbookCells.Named(fact.Name) : cells.Fact(value))),
                SheetRow.Of(headingRow, headings, widths, WorkbookCells.Heading),
                .. front.State.Rows.Select((row, i) => SheetRow.Of(headingRow + 1 + i, row, widths, cells.Of)),
            ]),
            new MergeCells(Enumerable.Range(FirstFact, front.Facts.Count).Select(row => $"B{row}:{lastColumn}{row}")
                .Prepend($"A2:{lastColumn}2")
                .Prepend($"A1:{lastColumn}1")
                .Select(area => new MergeCell { Reference = area })));
        sheet.Append(PrintedPage.Of(front).Setup(widths.Sum()));
        part.Worksheet = sheet;
        if (front.State.Rows.Count > 0)
        {
            StackedBars.Draw(part, front, headingRow);
        }
    }
}
