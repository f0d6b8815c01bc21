using System.IO.Compression;
using System.Text;
using ClusterBot.Bot.Register;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Tests.Register;

/// <summary>An Excel workbook, written cell by cell as people's workbooks are.</summary>
internal sealed class Book
{
    private static readonly string[] Formats = ["General", "@", "dd/mm/yyyy", "mmm-yy", "d-mmm", "0.0%", "hh:mm", "#,##0"];

    private readonly List<(string Name, List<List<object?>> Rows, string[] Merged, bool IsHidden, uint HiddenColumn)> _sheets = [];

    public bool CountsFrom1904 { get; init; }

    /// <summary>A register's files as sheets; all cells are texts.</summary>
    public static Book Of(Sheets sheets)
    {
        var book = new Book();
        foreach (var file in sheets.Names)
        {
            book.With(Path.GetFileNameWithoutExtension(file), [.. sheets[file].Select(row => row.ToArray<object?>())]);
        }

        return book;
    }

    public Book With(string name, object?[][] rows, string[]? merged = null, bool isHidden = false, uint hiddenColumn = 0)
    {
        _sheets.RemoveAll(sheet => sheet.Name == name);
        _sheets.Add((name, [.. rows.Select(row => row.ToList())], merged ?? [], isHidden, hiddenColumn));
        return this;
    }

    public RegisterFile File(string name = "register.xlsx") => new(name, Write());

    /// <summary>A number with a format of its cell.</summary>
    public static object Number(double value, string format) => (value, format);

    /// <summary>A date with a format of its cell.</summary>
    public static object Date(int year, int month, int day, string format = "dd/mm/yyyy") =>
        (new DateTime(year, month, day).ToOADate(), format);

    /// <summary>A formula with the result that Excel saved; null where none was saved.</summary>
    public static object Formula(string formula, string? result) =>
        new Cell { CellFormula = new CellFormula(formula), CellValue = result is null ? null : new CellValue(result) };

    /// <summary>A text with a raised end, such as a figure with a footnote's number.</summary>
    public static object Raised(string text, string end) => new Cell(new InlineString(
        new Run(new Text(text)),
        new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalAlignmentRunValues.Superscript }), new Text(end))))
    {
        DataType = CellValues.InlineString,
    };

    private byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            workbook.Workbook = new Workbook(new WorkbookProperties { Date1904 = CountsFrom1904 }, sheets);
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (name, rows, merged, isHidden, hiddenColumn) in _sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(Of)))));
                if (hiddenColumn > 0)
                {
                    part.Worksheet.InsertAt(new Columns(new Column { Min = hiddenColumn, Max = hiddenColumn, Hidden = true }), 0);
                }

                if (merged.Length > 0)
                {
                    part.Worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
                }

                sheets.Append(new Sheet
                {
                    Id = workbook.GetIdOfPart(part),
                    SheetId = (uint)sheets.Count() + 1,
                    Name = name,
                    State = isHidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                });
            }
        }

        return stream.ToArray();
    }

    private Cell Of(object? value) => value switch
    {
        null => new Cell(),
        Cell cell => (Cell)cell.CloneNode(true),
        int number => new Cell(new CellValue(number)),
        double number => new Cell(new CellValue(number)),
        bool yes => new Cell(new CellValue(yes ? "1" : "0")) { DataType = CellValues.Boolean },
        (double number, string format) =>
            new Cell(new CellValue(number - (CountsFrom1904 && format is ("dd/mm/yyyy" or "mmm-yy" or "d-mmm") ? 1462 : 0)))
            {
                StyleIndex = (uint)Array.IndexOf(Formats, format),
            },
        _ => new Cell(new InlineString(new Text((string)value))) { DataType = CellValues.InlineString },
    };

    private static Stylesheet Styles() => new(
        new NumberingFormats(Formats.Select((code, i) => new NumberingFormat { NumberFormatId = 200 + (uint)i, FormatCode = code })),
        new Fonts(new Font()),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Formats.Select((_, i) => new CellFormat { NumberFormatId = 200 + (uint)i, ApplyNumberFormat = true })));

    /// <summary>A small register as a workbook, with these readings.</summary>
    public static RegisterFile WithReadings(params object?[][] rows) =>
        Of(SmallRegister.Sheets()).With("readings", [["psa", "position", "period", "value"], .. rows]).File();

    /// <summary>An archive with blank files of these lengths, in bytes.</summary>
    public static byte[] Zip(params (string Name, int Length)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, length) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                var block = Encoding.UTF8.GetBytes(new string(' ', Math.Min(length, 1024 * 1024)));
                for (var left = length; left > 0; left -= block.Length)
                {
                    part.Write(block, 0, Math.Min(left, block.Length));
                }
            }
        }

        return file.ToArray();
    }
}
