using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>
/// Tables as an Excel workbook: a front page, then a sheet for each table, with filters, and headings that stay in sight and are
/// repeated on each printed page. See ECMA-376, https://ecma-international.org/publications-and-standards/standards/ecma-376/
/// </summary>
internal static class Workbook
{
    /// <param name="front">What the first sheet says.</param>
    /// <param name="tables">One for each further sheet.</param>
    /// <param name="zone">By whose clocks instants are shown: a spreadsheet knows no time zones.</param>
    public static byte[] Write(FrontPage front, IReadOnlyList<Table> tables, TimeZoneInfo zone)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Build();
            var (sheets, titles) = (new Sheets(), new DefinedNames());
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(sheets, titles);
            var cells = new WorkbookCells(zone);
            FrontPageWriter.Write(Add(workbook, sheets, FrontPageWriter.Name), front, cells);
            foreach (var table in tables)
            {
                var name = ColumnHeadings.Of(table.Name);
                TableSheet.Write(Add(workbook, sheets, name), (uint)sheets.Count(), table, PrintedPage.Of(front), cells);
                titles.Append(new DefinedName($"'{name}'!$A:${TableSheet.Letters(table.KeyColumns)},'{name}'!$1:$1")
                {
                    Name = "_xlnm.Print_Titles",
                    LocalSheetId = (uint)sheets.Count() - 1,
                });
            }
        }

        return file.ToArray();
    }

    private static WorksheetPart Add(WorkbookPart workbook, Sheets sheets, string name)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1, Name = name });
        return part;
    }
}
