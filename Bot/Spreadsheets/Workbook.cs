using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>
/// Tables as an Excel workbook: first a sheet that says what it is, then a sheet for each table, its headings frozen. See ECMA-376,
/// https://ecma-international.org/publications-and-standards/standards/ecma-376/
/// </summary>
internal static class Workbook
{
    private const int Narrowest = 10;

    private const int Widest = 60;

    /// <param name="about">What the first sheet says: a name and a value each.</param>
    /// <param name="tables">One for each further sheet.</param>
    /// <param name="heading">What stands at the head of each printed page.</param>
    /// <param name="zone">By whose clocks instants are shown: a spreadsheet knows no time zones.</param>
    public static byte[] Write(
        IReadOnlyList<(string Name, object? Value)> about, IReadOnlyList<Table> tables, string heading, TimeZoneInfo zone)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Build();
            var sheets = new Sheets();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
            var cells = new WorkbookCells(zone);
            Add(
                workbook, sheets, "Read me",
                new Table("readme", ["what", "value"], [.. about.Select(line => (object?[])[line.Name, line.Value])]), heading, cells);
            foreach (var table in tables)
            {
                Add(workbook, sheets, Words(table.Name.Replace('-', ' ')), table, heading, cells);
            }
        }

        return file.ToArray();
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Table table, string heading, WorkbookCells cells)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            {
                WorkbookViewId = 0,
            }),
            Widths(table),
            new SheetData(
            [
                new Row(table.Columns.Select(column => WorkbookCells.Heading(Words(column)))),
                .. table.Rows.Select(row => new Row(row.Select(cells.Of))),
            ]),
            new HeaderFooter(new OddHeader($"&C{heading}")));
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
    }

    private static Columns Widths(Table table) => new(table.Columns.Select((column, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        CustomWidth = true,
        Width = Math.Clamp(table.Rows.Select(row => WorkbookCells.Width(row[i])).Append(column.Length + 2).Max(), Narrowest, Widest) + 2,
    }));

    /// <summary>"recordedAt" as "Recorded at".</summary>
    private static string Words(string name)
    {
        var words = string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
