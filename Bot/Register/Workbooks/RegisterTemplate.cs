using ClusterBot.Bot.Register.Csv;
using ClusterBot.Bot.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>
/// Writes an empty register as an Excel workbook to be filled in: a sheet a file, each heading with a note, choices as lists, one
/// example row that is not imported, and cells that keep what is typed into them.
/// </summary>
internal static class RegisterTemplate
{
    public const string FileName = "register.xlsx";

    /// <summary>The note that marks the example row of each sheet.</summary>
    public const string ExampleNote = "Example: not imported. Please delete this row.";

    private const uint LastRow = 5_000;

    private static readonly string[] ReadMe =
    [
        "This workbook is a register for ClusterBot: one sheet for each kind of thing.",
        "Fill in the sheets clusters, psas, indicators, people and roles. The others may stay empty.",
        "Columns in bold must be filled in. Each heading has a note: point at it to read it.",
        "The first row of each sheet is an example. It is not imported; please delete it.",
        "Send the workbook to ClusterBot in its personal chat, or check it with: register check register.xlsx",
        "Nothing is imported while something is wrong. What is wrong comes back in a copy of this workbook, as comments in the cells.",
    ];

    public static byte[] Write()
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Build();
            var sheets = new Sheets();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets);
            Add(workbook, sheets, RegisterWorkbook.ReadMeSheet, AboutSheet());
            foreach (var sheet in TemplateSheet.All)
            {
                var part = Add(workbook, sheets, sheet.Name, Of(sheet));
                CellComments.Add(
                    part, CellComments.NoteAuthor,
                    [.. sheet.Columns.Select((column, place) => new CellComment(CellComments.Reference(place, 1), column.Note))]);
            }
        }

        return file.ToArray();
    }

    /// <summary>Tells whether a row is the example as the template has it.</summary>
    /// <param name="table">The file of which it is a row.</param>
    /// <param name="headings">The headings above it.</param>
    /// <param name="cells">Its cells.</param>
    public static bool IsExample(string table, IReadOnlyList<string> headings, IReadOnlyList<string> cells) =>
        TemplateSheet.All.FirstOrDefault(sheet => sheet.File == table) is { } sheet
        && Enumerable.Range(0, Math.Min(headings.Count, cells.Count)).All(place =>
            sheet.Columns.FirstOrDefault(column => CsvName.Plain(column.Name) == CsvName.Plain(headings[place])) is not { } column
            || column.Example == cells[place].Trim());

    private static WorksheetPart Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet content)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = content;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
        return part;
    }

    private static Worksheet AboutSheet() => new(
        new Columns(new Column { Min = 1, Max = 1, Width = 120, CustomWidth = true }),
        new SheetData(ReadMe.Select((line, i) => new Row(Text(line, i == 0 ? TemplateStyles.Needed : TemplateStyles.Text)))));

    private static Worksheet Of(TemplateSheet sheet)
    {
        var columns = sheet.Columns;
        var lists = columns.Select((column, place) => (column, place)).Where(each => each.column.Choices.Count > 0).ToList();
        var worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
            {
                WorkbookViewId = 0,
            }),
            new Columns(columns.Select((column, place) => new Column
            {
                Min = (uint)place + 1,
                Max = (uint)place + 1,
                CustomWidth = true,
                Width = Math.Clamp(Math.Max(column.Name.Length, column.Example.Length) + 4, 12, 46),
                Style = StyleOf(column),
            })),
            new SheetData(
                new Row(columns.Select(column => Text(column.Name, column.IsNeeded ? TemplateStyles.Needed : TemplateStyles.Heading))),
                new Row(columns.Select(Example))));
        if (lists.Count > 0)
        {
            worksheet.Append(new DataValidations(lists.Select(each => List(each.column, each.place))) { Count = (uint)lists.Count });
        }

        worksheet.Append(new PageSetup { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        return worksheet;
    }

    private static uint StyleOf(TemplateColumn column) => column.Kind switch
    {
        TemplateCell.Text => TemplateStyles.Text,
        TemplateCell.Number => TemplateStyles.Number,
        TemplateCell.Date => TemplateStyles.Date,
        _ => throw new InvalidOperationException($"No such kind of cell: {column.Kind}."),
    };

    private static Cell Example(TemplateColumn column) => column switch
    {
        { Example: "" } => new Cell { StyleIndex = StyleOf(column) },
        { Kind: TemplateCell.Number } => new Cell(new CellValue(column.Example)) { StyleIndex = TemplateStyles.ExampleNumber },
        { Kind: TemplateCell.Date } =>
            new Cell(new CellValue(WorkbookCells.Serial(DateOnly.ParseExact(column.Example, "yyyy-MM-dd", null))))
            {
                StyleIndex = TemplateStyles.ExampleDate,
            },
        _ => Text(column.Example, TemplateStyles.ExampleText),
    };

    private static DataValidation List(TemplateColumn column, int place) => new(new Formula1($"\"{string.Join(",", column.Choices)}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = true,
        ErrorTitle = "Please choose",
        Error = "Please choose one of the list, or leave the cell blank.",
        SequenceOfReferences =
            new ListValue<StringValue> { InnerText = $"{CellComments.Reference(place, 2)}:{CellComments.Reference(place, (int)LastRow)}" },
    };

    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };
}
