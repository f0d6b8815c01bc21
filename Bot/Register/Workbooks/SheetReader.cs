using System.Globalization;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>Reads one sheet as a table, row by row: formulas by the results that were saved with them.</summary>
internal sealed class SheetReader(CellText texts)
{
    private const string NoResult =
        "This formula has no result saved with it. Please open the workbook in Excel, save it, and send it again.";

    private const string Merged =
        "Cells are merged here, and only the first of them holds something. Please take the merging apart and fill each cell.";

    private const string HiddenRows = "These rows are hidden, and were read as the others.";

    private const string HiddenColumn = "This column is hidden, and was read as the others.";

    private readonly List<RegisterTable.Row> _rows = [];
    private readonly List<int> _hiddenColumns = [];
    private readonly List<TableFlaw> _flaws = [];
    private int _cells;

    /// <summary>Returns the headings alone; empty where the first row with cells is not row 1.</summary>
    public IReadOnlyList<string> Headings(WorksheetPart part) => Read(part, isHeadingsOnly: true).Headings;

    public RegisterTable Read(WorksheetPart part) => Read(part, isHeadingsOnly: false);

    private RegisterTable Read(WorksheetPart part, bool isHeadingsOnly)
    {
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (!(isHeadingsOnly && _rows.Count > 0) && reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                var row = (Row)reader.LoadCurrentElement()!;
                number = row.RowIndex?.Value is { } own && own > number && own <= int.MaxValue ? (int)own : number + 1;
                if (Take(row, number) is { } refusal)
                {
                    return RegisterTable.Unread(refusal, number);
                }
            }
            else if (reader.ElementType == typeof(Column) && reader.IsStartElement)
            {
                TakeColumns((Column)reader.LoadCurrentElement()!);
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement)
            {
                TakeMerged(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value);
            }
        }

        if (_rows is [{ Number: 1, Cells: var headings }, ..])
        {
            _flaws.AddRange(
                from place in _hiddenColumns
                where place < headings.Count && headings[place].Length > 0
                select new TableFlaw(FindingLevel.Note, 1, HiddenColumn) { Cell = place, Value = headings[place] });
        }

        return _rows is [{ Number: 1 }, ..]
            ? new RegisterTable(_rows[0].Cells, _rows[1..], _flaws)
            : new RegisterTable([], _rows, _flaws);
    }

    private string? Take(Row row, int number)
    {
        var cells = new List<string>();
        Dictionary<int, ExcelDate>? dates = null;
        var next = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            var place = PlaceOf(cell.CellReference?.Value) ?? next;
            next = place + 1;
            var read = texts.Of(cell);
            if (read is null)
            {
                _flaws.Add(new TableFlaw(FindingLevel.Wrong, number, NoResult) { Cell = place, Value = "" });
            }

            var (text, date) = read ?? ("", null);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (place >= Bounds.Columns || ++_cells > Bounds.Cells)
            {
                return string.Create(
                    CultureInfo.InvariantCulture, $"This sheet has more than {Bounds.Columns} columns or {Bounds.Cells:N0} cells, so it is "
                        + $"most likely not what it should be.");
            }

            while (cells.Count <= place)
            {
                cells.Add("");
            }

            cells[place] = text;
            if (date is not null)
            {
                (dates ??= [])[place] = date;
            }
        }

        if (cells.Count > 0)
        {
            _rows.Add(new RegisterTable.Row(number, cells) { Dates = dates });
            if (row.Hidden?.Value is true)
            {
                _flaws.Add(new TableFlaw(FindingLevel.Note, number, HiddenRows));
            }
        }

        return null;
    }

    private void TakeColumns(Column columns)
    {
        if (columns.Hidden?.Value is true && columns.Min?.Value is { } first and > 0 && columns.Max?.Value is { } last)
        {
            _hiddenColumns.AddRange(
                Enumerable.Range((int)Math.Min(first, Bounds.Columns + 1) - 1, (int)Math.Clamp((long)last - first + 1, 0, Bounds.Columns)));
        }
    }

    private void TakeMerged(string? range)
    {
        var first = range?.Split(':')[0] ?? "";
        var row = int.TryParse(
            first.AsSpan(first.TakeWhile(char.IsAsciiLetter).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;
        _flaws.Add(new TableFlaw(FindingLevel.Wrong, row, Merged));
    }

    /// <summary>Returns the column of <c>C12</c> from 0; null where the cell does not say where it is.</summary>
    internal static int? PlaceOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > 16_384)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
