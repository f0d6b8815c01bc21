using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>Writes one table on a sheet of its own, row by row, so that a long one needs no more memory than its file.</summary>
internal static class TableSheet
{
    private const int MinWidth = 8;

    private const int MaxWidth = 48;

    /// <param name="part">The sheet.</param>
    /// <param name="id">A number that no other table of the workbook has.</param>
    /// <param name="table">The table.</param>
    /// <param name="page">The sheet on paper.</param>
    /// <param name="cells">How values are written.</param>
    public static void Write(WorksheetPart part, uint id, Table table, PrintedPage page, WorkbookCells cells)
    {
        var headings = table.Columns.Select(ColumnHeadings.Of).ToList();
        var widths = headings.Select((heading, i) => WidthOf(table, heading, i)).ToList();
        // A table of the workbook has at least one row: without rows, the headings stand alone.
        var definition = table.Rows.Count > 0 ? Define(part, id, table, headings) : null;
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(PrintedPage.Fitted());
        writer.WriteElement(KeysInSight(table.KeyColumns));
        writer.WriteElement(new Columns(widths.Select((width, i) => Column(i, width))));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(SheetRow.Of(1, headings, widths, WorkbookCells.Heading));
        for (var i = 0; i < table.Rows.Count; i++)
        {
            writer.WriteElement(SheetRow.Of(i + 2, table.Rows[i], widths, cells.Of));
        }

        writer.WriteEndElement();
        foreach (var setup in page.Setup(widths.Sum()))
        {
            writer.WriteElement(setup);
        }

        if (definition is not null)
        {
            writer.WriteElement(new TableParts(new TablePart { Id = definition }) { Count = 1 });
        }

        writer.WriteEndElement();
    }

    /// <summary>Returns the letters of a column, the first of which is 1.</summary>
    public static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));

    /// <summary>Returns a column of a width in characters, the first of which is 0.</summary>
    public static Column Column(int place, double width) => new()
    {
        Min = (uint)place + 1,
        Max = (uint)place + 1,
        CustomWidth = true,
        Width = width,
    };

    // Headings break between words, and need room for the button of the filter.
    private static double WidthOf(Table table, string heading, int column) => Math.Clamp(
        table.Rows.Select(row => WorkbookCells.Width(row[column])).Append(heading.Split(' ').Max(word => word.Length) + 3).Max(),
        MinWidth,
        MaxWidth) + 1;

    private static string Define(WorksheetPart part, uint id, Table table, List<string> headings)
    {
        var area = string.Create(CultureInfo.InvariantCulture, $"A1:{Letters(headings.Count)}{table.Rows.Count + 1}");
        var name = "Table_" + table.Name.Replace('-', '_');
        var definition = part.AddNewPart<TableDefinitionPart>();
        definition.Table = new DocumentFormat.OpenXml.Spreadsheet.Table(
            new AutoFilter { Reference = area },
            new TableColumns(headings.Select((heading, i) => new TableColumn { Id = (uint)i + 1, Name = heading }))
            {
                Count = (uint)headings.Count,
            },
            new TableStyleInfo { Name = "TableStyleLight1", ShowRowStripes = true })
        {
            Id = id,
            Name = name,
            DisplayName = name,
            Reference = area,
            TotalsRowShown = false,
        };
        return part.GetIdOfPart(definition);
    }

    private static SheetViews KeysInSight(int keys) => new(new SheetView(new Pane
    {
        HorizontalSplit = keys,
        VerticalSplit = 1,
        TopLeftCell = Letters(keys + 1) + "2",
        ActivePane = PaneValues.BottomRight,
        State = PaneStateValues.Frozen,
    })
    {
        WorkbookViewId = 0,
    });
}
