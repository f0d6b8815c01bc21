using System.Xml;
using ClusterBot.Bot.Register.Csv;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>
/// A register as an Excel workbook: each sheet is what a CSV file of the same name would be. Nothing in it is run or followed: no
/// formula, no macro, no link to another workbook.
/// </summary>
internal static class RegisterWorkbook
{
    /// <summary>The sheet that ClusterBot adds to a workbook that it gives back.</summary>
    public const string IssuesSheet = "ClusterBot issues";

    /// <summary>The sheet of the template that says how to fill it in.</summary>
    public const string ReadMeSheet = "Read me";

    private const string Unreadable = "This is not an Excel workbook that can be read. Please open it in Excel and save it as .xlsx.";

    /// <summary>Returns what the sheets hold, and what is odd about the workbook as a whole.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="tables">The names of a register's files.</param>
    public static Book Read(RegisterFile file, IReadOnlyList<string> tables)
    {
        if (WorkbookSafety.Refusal(file.Content) is { } refusal)
        {
            return Book.Unread(refusal);
        }

        try
        {
            using var stream = new MemoryStream(file.Content, writable: false);
            using var document = Open(stream, isEditable: false);
            return document.WorkbookPart is { Workbook: not null } workbook
                ? Read(workbook, file.Name, [.. tables.Select(Path.GetFileNameWithoutExtension).OfType<string>()])
                : Book.Unread(Unreadable);
        }
        catch (Exception exception) when (IsForeign(exception))
        {
            return Book.Unread(Unreadable);
        }
    }

    /// <summary>The name under which a sheet's findings are told.</summary>
    public static string NameOf(string file, string sheet) => $"{file}, {sheet}";

    /// <summary>The table that a sheet is; null where it is none.</summary>
    public static string? TableOf(string sheet, IEnumerable<string> tables) =>
        tables.FirstOrDefault(table => CsvName.Plain(table) == CsvName.Plain(sheet));

    /// <summary>A copy of a workbook that can grow.</summary>
    public static MemoryStream Copy(byte[] content)
    {
        var copy = new MemoryStream();
        copy.Write(content);
        copy.Position = 0;
        return copy;
    }

    public static SpreadsheetDocument Open(Stream stream, bool isEditable) =>
        SpreadsheetDocument.Open(stream, isEditable, new OpenSettings { MaxCharactersInPart = Bounds.WorkbookBytes });

    /// <summary>Tells the exceptions that a broken or hostile workbook makes the reader throw: it is input, and no fault of ours.</summary>
    public static bool IsForeign(Exception exception) => exception is
        OpenXmlPackageException or XmlException or IOException or InvalidDataException or FormatException or ArgumentException
            or NotSupportedException
        or InvalidOperationException or NullReferenceException or InvalidCastException or OverflowException or KeyNotFoundException;

    private static Book Read(WorkbookPart workbook, string fileName, IReadOnlyList<string> tables)
    {
        var texts = TextsOf(workbook);
        var (findings, read) = (new List<BookFinding>(), new List<BookTable>());
        var sheets = SheetsOf(workbook).ToList();
        var visible = sheets.Where(sheet => !sheet.IsHidden).ToList();
        foreach (var sheet in sheets)
        {
            // A workbook of one sheet named as a register's file is that file.
            var table = TableOf(sheet.Name, tables)
                ?? (visible.Count == 1 && !sheet.IsHidden ? TableOf(Path.GetFileNameWithoutExtension(fileName), tables) : null);
            if (table is null)
            {
                findings.AddRange(Unknown(sheet, tables));
            }
            else if (sheet.IsHidden)
            {
                findings.Add(new BookFinding(
                    FindingLevel.Wrong, sheet.Name, "This sheet is hidden. Please show it, or take it out of the workbook."));
            }
            else
            {
                read.Add(new BookTable(sheet.Name, table, new SheetReader(texts).Read(sheet.Part)));
            }
        }

        if (read.Count == 0 && findings.Count == 0)
        {
            findings.Add(new BookFinding(
                FindingLevel.Wrong, null, $"No sheet of this workbook is one of a register. Those are {string.Join(", ", tables)}."));
        }

        return new Book(findings, read);
    }

    /// <summary>Reads what the cells of all sheets are told by, once for the workbook.</summary>
    public static CellText TextsOf(WorkbookPart workbook) => new(
        SharedStrings(workbook.SharedStringTablePart), new CellMeanings(workbook.WorkbookStylesPart),
        workbook.Workbook!.WorkbookProperties?.Date1904?.Value is true);

    private static IEnumerable<BookFinding> Unknown(BookSheet sheet, IReadOnlyList<string> tables)
    {
        if (!sheet.IsHidden && CsvName.Plain(sheet.Name) != CsvName.Plain(IssuesSheet) && CsvName.Plain(sheet.Name) != CsvName
            .Plain(ReadMeSheet))
        {
            yield return new BookFinding(
                FindingLevel.PleaseLook, sheet.Name,
                $"This is not a sheet of a register, and is not read. Those are {string.Join(", ", tables)}.");
        }
    }

    /// <summary>The sheets with cells, in their order.</summary>
    internal static IEnumerable<BookSheet> SheetsOf(WorkbookPart workbook) =>
        from sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? []
        where sheet.Id?.Value is not null
        let part = workbook.TryGetPartById(sheet.Id!.Value!, out var found) ? found as WorksheetPart : null
        where part is not null
        select new BookSheet(sheet.Name?.Value ?? "", sheet.State?.Value is { } state && state != SheetStateValues.Visible, part, sheet);

    private static List<string> SharedStrings(SharedStringTablePart? part)
    {
        var strings = new List<string>();
        if (part is null)
        {
            return strings;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
            {
                strings.Add(CellText.Rich((SharedStringItem)reader.LoadCurrentElement()!));
            }
        }

        return strings;
    }
}

/// <summary>A workbook that was read.</summary>
internal sealed record Book(IReadOnlyList<BookFinding> Findings, IReadOnlyList<BookTable> Tables)
{
    /// <summary>Returns true when it was left alone, so that nothing else can be said of it.</summary>
    public bool IsUnread { get; private init; }

    public static Book Unread(string reason) => new([new BookFinding(FindingLevel.Wrong, null, reason)], []) { IsUnread = true };
}

/// <summary>Something odd about a workbook, or about one of its sheets.</summary>
internal sealed record BookFinding(FindingLevel Level, string? Sheet, string Text);

/// <summary>A sheet as a table of a register.</summary>
/// <param name="Sheet">The sheet's name as it stands in the workbook.</param>
/// <param name="Table">The table that it is.</param>
/// <param name="Content">Its cells.</param>
internal sealed record BookTable(string Sheet, string Table, RegisterTable Content);

/// <summary>A sheet with cells.</summary>
internal sealed record BookSheet(string Name, bool IsHidden, WorksheetPart Part, Sheet Entry);
