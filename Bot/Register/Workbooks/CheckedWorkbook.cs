using System.Globalization;
using ClusterBot.Bot.Register.Csv;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Bot.Spreadsheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>
/// A copy of a register's workbook with what was found in it: comments in the cells concerned, and a sheet with all of it. What the
/// sender put into the workbook is left as it was.
/// </summary>
internal static class CheckedWorkbook
{
    /// <summary>Excel becomes slow with more comments than that in a sheet; the sheet with all findings has the rest.</summary>
    private const int MaxComments = 2_000;

    /// <summary>Returns the copy; null where the workbook cannot be opened.</summary>
    /// <param name="file">The workbook as it came.</param>
    /// <param name="findings">The findings of the check.</param>
    public static byte[]? Write(RegisterFile file, IReadOnlyList<RegisterFinding> findings)
    {
        if (WorkbookSafety.Refusal(file.Content) is not null)
        {
            return null;
        }

        try
        {
            using var stream = RegisterWorkbook.Copy(file.Content);
            using (var document = RegisterWorkbook.Open(stream, isEditable: true))
            {
                var workbook = document.WorkbookPart!;
                RemoveIssues(workbook);
                var texts = RegisterWorkbook.TextsOf(workbook);
                foreach (var sheet in RegisterWorkbook.SheetsOf(workbook).ToList())
                {
                    Comment(sheet, texts, [.. findings.Where(finding => finding.File == RegisterWorkbook.NameOf(file.Name, sheet.Name))]);
                }

                AddIssues(workbook, findings);
            }

            return stream.ToArray();
        }
        catch (Exception exception) when (RegisterWorkbook.IsForeign(exception))
        {
            return null;
        }
    }

    private static void Comment(BookSheet sheet, CellText texts, IReadOnlyList<RegisterFinding> findings)
    {
        if (findings.Count == 0 && sheet.Part.WorksheetCommentsPart is null)
        {
            return;
        }

        var headings = new SheetReader(texts).Headings(sheet.Part).Select(CsvName.Plain).ToList();
        var comments =
            from finding in findings
            let column = finding.Column is { } name ? headings.FindIndex(heading => heading == CsvName.Plain(name)) : 0
            from place in finding.Places
            select new CellComment(CellComments.Reference(Math.Max(0, column), place.Row ?? 1), $"{Word(finding.Level)}: {place.Text}");
        CellComments.Add(sheet.Part, CellComments.FindingAuthor, [.. comments.Take(MaxComments)]);
    }

    private static string Word(FindingLevel level) => level switch
    {
        FindingLevel.Wrong => "Please put right",
        FindingLevel.PleaseLook => "Please look at this",
        FindingLevel.Note => "Note",
        _ => throw new InvalidOperationException($"No such level: {level}."),
    };

    private static void RemoveIssues(WorkbookPart workbook)
    {
        foreach (var sheet in RegisterWorkbook.SheetsOf(workbook)
            .Where(sheet => CsvName.Plain(sheet.Name) == CsvName.Plain(RegisterWorkbook.IssuesSheet)).ToList())
        {
            sheet.Entry.Remove();
            workbook.DeletePart(sheet.Part);
        }
    }

    /// <summary>Every finding, the first places of each.</summary>
    private static void AddIssues(WorkbookPart workbook, IReadOnlyList<RegisterFinding> findings)
    {
        string[] headings = ["what to do", "where", "row", "column", "there is", "what is expected"];
        var rows =
            from finding in findings
            from place in finding.Places
            select new[] { Word(finding.Level), finding.File, place.Row
                ?.ToString(CultureInfo.InvariantCulture) ?? "", finding.Column ?? "", place.Value ?? "", place.Text };
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(
            new Columns(new[] { 18d, 30, 8, 18, 30, 90 }.Select((width, i) =>
                new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            new SheetData(
                [new Row(headings.Select(TextCell)), .. rows.Take(Bounds.IssueRows).Select(row => new Row(row.Select(TextCell)))]));
        var sheets = workbook.Workbook!.Sheets ??= new Sheets();
        var id = sheets.Elements<Sheet>().Select(sheet => sheet.SheetId?.Value ?? 0).DefaultIfEmpty().Max() + 1;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = id, Name = RegisterWorkbook.IssuesSheet });
    }

    /// <summary>Always a text inside the cell, which Excel never runs.</summary>
    private static Cell TextCell(string text) =>
        new(new InlineString(new Text(WorkbookCells.Storable(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
        };
}
