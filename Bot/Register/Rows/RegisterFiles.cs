using System.Globalization;
using ClusterBot.Bot.Register.Csv;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Bot.Register.Organisations;
using ClusterBot.Bot.Register.Rows.Cells;
using ClusterBot.Bot.Register.Workbooks;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>The files of a register by what they hold, and their rows one by one.</summary>
internal sealed class RegisterFiles
{
    private const int StepOfProgress = 5_000;

    public static readonly string[] Names =
    [
        ClusterRow.File, PsaRow.File, IndicatorRow.File, PersonRow.File, RoleRow.File, ReadingRow.File, PlanRow.File, MeetingRow.File,
        ChannelRow.File, RecordKindRow.File, OrganisationRow.File, RequestKindRow.File,
    ];

    private static readonly Dictionary<string, string> PlainNames =
        Names.ToDictionary(name => CsvName.Plain(Path.GetFileNameWithoutExtension(name)));

    /// <summary>Columns for people's own use: they are not read.</summary>
    private static readonly HashSet<string> Ignored = ["SOURCE", "NOTE", "NOTES", "COMMENT", "COMMENTS"];

    private readonly Dictionary<string, (string Name, Func<RegisterTable> Read)> _tables = [];
    private readonly RegisterFindings _findings;

    /// <summary>The workbook in which most of the register is looked for; null where it is CSV files.</summary>
    private string? _book;

    /// <summary>The tables that a file which could not be read may hold: of them nobody knows whether they are missing.</summary>
    private readonly HashSet<string> _unread = [];
    private readonly IProgress<RegisterProgress>? _progress;

    public RegisterFiles(IEnumerable<RegisterFile> files, RegisterFindings findings, IProgress<RegisterProgress>? progress)
    {
        (_findings, _progress) = (findings, progress);
        foreach (var file in files)
        {
            Add(file);
        }
    }

    private void Add(RegisterFile file)
    {
        var isTable = PlainNames.ContainsKey(CsvName.Plain(Path.GetFileNameWithoutExtension(file.Name)));
        switch (Path.GetExtension(file.Name).ToUpperInvariant())
        {
            case ".ZIP":
                Leave(file.Name);
                _findings.Add(file.Name, "This archive cannot be read, or what is in it is far too large.");
                break;
            case ".CSV" or ".TSV" or ".XLSX" when file.Content.Length > Bounds.FileBytes:
                Leave(file.Name);
                _findings.Add(file.Name, string.Create(
                    CultureInfo.InvariantCulture,
                    $"This file is larger than {Bounds.FileBytes / (1024 * 1024)} MB, so it is most likely not what it should be."));
                break;
            case ".CSV" or ".TSV":
                AddTable(file.Name, file.Name, () => CsvTable.Read(file.Content));
                break;
            case ".XLSX":
                AddWorkbook(file);
                break;
            case ".XLS" or ".XLSM" or ".XLSB" or ".ODS" or ".NUMBERS":
                Leave(file.Name);
                _findings.Add(
                    file.Name,
                    "This kind of spreadsheet is not read. Please save it as an Excel workbook (.xlsx) or each sheet as \"CSV UTF-8\".");
                break;
            default:
                _findings.Add(
                    isTable ? FindingLevel.Wrong : FindingLevel.Note, file.Name, null, null, null,
                    isTable
                        ? "This kind of file is not read. Please save it as \"CSV UTF-8\" or as an Excel workbook (.xlsx)."
                        : "This is not a file of a register, and was not read.");
                break;
        }
    }

    /// <summary>A file named as a table is that table; any other may be all of them.</summary>
    private void Leave(string file) =>
        _unread.UnionWith(PlainNames.TryGetValue(CsvName.Plain(Path.GetFileNameWithoutExtension(file)), out var table) ? [table] : Names);

    private void AddWorkbook(RegisterFile file)
    {
        _book ??= file.Name;
        var book = RegisterWorkbook.Read(file, Names);
        if (book.IsUnread)
        {
            Leave(file.Name);
        }

        foreach (var finding in book.Findings)
        {
            _findings.Add(
                finding.Level, finding.Sheet is { } sheet ? RegisterWorkbook.NameOf(file.Name, sheet) : file.Name, null, null, null,
                finding.Text);
        }

        foreach (var (sheet, table, content) in book.Tables)
        {
            AddTable(RegisterWorkbook.NameOf(file.Name, sheet), table, () => content);
        }
    }

    private void AddTable(string name, string table, Func<RegisterTable> read)
    {
        if (!PlainNames.TryGetValue(CsvName.Plain(Path.GetFileNameWithoutExtension(table)), out var known))
        {
            _findings.Add(name, $"This is not a file of a register. Those are {string.Join(", ", Names)}.");
        }
        else if (!_tables.TryAdd(known, (name, read)))
        {
            _findings.Add(name, $"There are two files that are {known}.");
        }
    }

    /// <summary>The rows of a file that must be there and say something.</summary>
    public IReadOnlyList<T> Rows<T>(string name, string[] known, string[] needed, Func<RowReader, T?> read)
        where T : class
    {
        if (!_tables.ContainsKey(name))
        {
            if (_unread.Contains(name))
            {
                return [];
            }

            _findings.Add(_book ?? name, _book is null
                ? "This file is missing."
                : $"The sheet \"{Path.GetFileNameWithoutExtension(name)}\" is missing.");
            return [];
        }

        return RowsIfThere(name, known, needed, read, mayBeEmpty: false)!;
    }

    /// <summary>The rows of a file that may be missing; null then.</summary>
    public IReadOnlyList<T>? RowsIfThere<T>(string name, string[] known, string[] needed, Func<RowReader, T?> read, bool mayBeEmpty = true)
        where T : class
    {
        if (!_tables.Remove(name, out var source))
        {
            return null;
        }

        var table = source.Read();
        foreach (var flaw in table.Flaws)
        {
            var column = flaw.Cell is { } cell && cell < table.Headings.Count ? table.Headings[cell].Trim() : null;
            _findings.Add(flaw.Level, source.Name, flaw.RowNumber, column, column is null ? null : flaw.Value, flaw.Text);
        }

        if (table.IsUnread || Columns(source.Name, table, known, needed) is not { } columns)
        {
            return [];
        }

        if (!mayBeEmpty && table.Rows.All(row => IsExample(table.Headings, row)))
        {
            _findings.Add(source.Name, "This file has headings and no rows.");
        }

        return [.. Read(name, source.Name, table, columns, read)];
    }

    private IEnumerable<T> Read<T>(string name, string file, RegisterTable table, Dictionary<string, int> columns, Func<RowReader, T?> read)
        where T : class
    {
        var orders = new DateOrders(table, columns);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var at = new RowPlace(file, row.Number);
            if (row.Cells.Count > table.Headings.Count && row.Cells.Skip(table.Headings.Count)
                .Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                _findings.Add(
                    FindingLevel.Wrong, file, row.Number, null, null, $"This row has {row.Cells.Count} cells, and there are "
                        + $"{table.Headings.Count} headings. Please put quotation marks around a text with a separator in it.",
                    $"These rows have more cells than there are headings ({table.Headings.Count}). "
                        + "Please put quotation marks around a text with a separator in it.",
                    $"This one has {row.Cells.Count}.");
            }

            if (IsExample(table.Headings, row))
            {
                TellExample(name, at, table.Headings, row);
                continue;
            }

            if (read(new RowReader(at, columns, orders, row, _findings)) is { } taken)
            {
                yield return taken;
            }

            if ((i + 1) % StepOfProgress == 0)
            {
                _progress?.Report(new RegisterProgress($"{file} read", i + 1, table.Rows.Count));
            }
        }
    }

    /// <summary>Tells whether the note of a row calls it the template's example.</summary>
    private static bool IsExample(IReadOnlyList<string> headings, RegisterTable.Row row)
    {
        var place = row.Cells.Count - 1;
        while (place >= 0 && !row.Cells[place].Trim().Equals(RegisterTemplate.ExampleNote, StringComparison.OrdinalIgnoreCase))
        {
            place--;
        }

        return place >= 0 && place < headings.Count && CsvName.Plain(headings[place]) == "NOTE";
    }

    /// <summary>The template's example is not read, and that is said; a row of somebody's own that is called so is asked about.</summary>
    private void TellExample(string name, RowPlace at, IReadOnlyList<string> headings, RegisterTable.Row row) => _findings.Add(
        RegisterTemplate.IsExample(name, headings, row.Cells) ? FindingLevel.Note : FindingLevel.PleaseLook,
        at.File, at.Row, "note", RegisterTemplate.ExampleNote,
        "This row is called an example, so it is not read. Please delete the row, or its note if the row is yours.");

    /// <summary>Returns the place of each known column; null where one is missing without which the file cannot be read.</summary>
    private Dictionary<string, int>? Columns(string file, RegisterTable table, string[] known, string[] needed)
    {
        if (table.Headings.All(string.IsNullOrWhiteSpace))
        {
            _findings.Add(file, "This file is empty.");
            return null;
        }

        var columns = new Dictionary<string, int>();
        var columnOf = known.ToDictionary(CsvName.Plain);
        var noSuchColumn = $"No such column is known. There are: {string.Join(", ", known)}; and note, which is not read.";
        for (var i = 0; i < table.Headings.Count; i++)
        {
            var (heading, name) = (table.Headings[i].Trim(), CsvName.Plain(table.Headings[i]));
            if (columnOf.TryGetValue(name, out var column))
            {
                if (!columns.TryAdd(column, i))
                {
                    _findings.Add(new RowPlace(file, 1), heading, heading, "This column is there twice.");
                }
            }
            else if (name.Length > 0 && !Ignored.Contains(name))
            {
                _findings.Add(new RowPlace(file, 1), "heading", heading, noSuchColumn);
            }
        }

        var missing = needed.Where(column => !columns.ContainsKey(column)).ToList();
        missing.ForEach(column => _findings.Add(new RowPlace(file, 1), $"The column \"{column}\" is missing."));
        return missing.Count == 0 ? columns : null;
    }
}
