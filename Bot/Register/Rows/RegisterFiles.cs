using System.Globalization;
using ClusterBot.Bot.Register.Csv;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>The files of a register by what they hold, and their rows one by one.</summary>
internal sealed class RegisterFiles
{
    private const int StepOfProgress = 5_000;

    private static readonly string[] Names =
    [
        ClusterRow.File, PsaRow.File, IndicatorRow.File, PersonRow.File, RoleRow.File, ReadingRow.File, PlanRow.File, MeetingRow.File, ChannelRow.File,
    ];

    private static readonly Dictionary<string, string> PlainNames = Names.ToDictionary(CsvName.Plain);

    /// <summary>Columns for people's own use: they are not read.</summary>
    private static readonly HashSet<string> Ignored = ["SOURCE", "NOTE", "NOTES", "COMMENT", "COMMENTS"];

    private readonly Dictionary<string, RegisterFile> _files = [];
    private readonly RegisterProblems _problems;
    private readonly IProgress<RegisterProgress>? _progress;

    public RegisterFiles(IEnumerable<RegisterFile> files, RegisterProblems problems, IProgress<RegisterProgress>? progress)
    {
        (_problems, _progress) = (problems, progress);
        foreach (var file in files)
        {
            Add(file);
        }
    }

    private void Add(RegisterFile file)
    {
        var extension = Path.GetExtension(file.Name).ToUpperInvariant();
        if (extension == ".ZIP")
        {
            _problems.Add(file.Name, "This archive cannot be read, or what is in it is far too large.");
        }
        else if (extension == ".CSV")
        {
            AddTable(file);
        }
    }

    private void AddTable(RegisterFile file)
    {
        if (!PlainNames.TryGetValue(CsvName.Plain(file.Name), out var known))
        {
            _problems.Add(file.Name, $"This is not a file of a register. Those are {string.Join(", ", Names)}.");
        }
        else if (!_files.TryAdd(known, file))
        {
            _problems.Add(file.Name, $"There are two files that are {known}.");
        }
    }

    /// <summary>The rows of a file that must be there and say something.</summary>
    public IReadOnlyList<T> Rows<T>(string name, string[] known, string[] needed, Func<RowReader, T?> read)
        where T : class
    {
        if (!_files.ContainsKey(name))
        {
            _problems.Add(name, "This file is missing.");
            return [];
        }

        return RowsIfThere(name, known, needed, read, mayBeEmpty: false)!;
    }

    /// <summary>The rows of a file that may be missing; then none.</summary>
    public IReadOnlyList<T>? RowsIfThere<T>(string name, string[] known, string[] needed, Func<RowReader, T?> read, bool mayBeEmpty = true)
        where T : class
    {
        if (!_files.TryGetValue(name, out var file))
        {
            return null;
        }

        if (file.Content.Length > Bounds.FileBytes)
        {
            _problems.Add(file.Name, string.Create(CultureInfo.InvariantCulture, $"This file is larger than {Bounds.FileBytes / (1024 * 1024)} MB, so it is most likely not what it should be."));
            return [];
        }

        var table = CsvTable.Read(file.Content);
        foreach (var row in table.Broken)
        {
            _problems.Add(new RowPlace(file.Name, row), "The quotation marks of this row do not pair. Please check where its texts begin and end.");
        }

        if (Columns(file.Name, table, known, needed) is not { } columns)
        {
            return [];
        }

        if (table.Rows.Count == 0 && !mayBeEmpty)
        {
            _problems.Add(file.Name, "This file has headings and no rows.");
        }

        return [.. Read(file.Name, table, columns, read)];
    }

    private IEnumerable<T> Read<T>(string file, CsvTable table, Dictionary<string, int> columns, Func<RowReader, T?> read)
        where T : class
    {
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var at = new RowPlace(file, row.Number);
            if (row.Cells.Count > table.Headings.Count && row.Cells.Skip(table.Headings.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                _problems.Add(at, $"This row has {row.Cells.Count} cells, and there are {table.Headings.Count} headings. Please put quotation marks around a text with a separator in it.");
            }

            if (read(new RowReader(at, columns, row.Cells, _problems)) is { } taken)
            {
                yield return taken;
            }

            if ((i + 1) % StepOfProgress == 0)
            {
                _progress?.Report(new RegisterProgress($"{file} read", i + 1, table.Rows.Count));
            }
        }
    }

    /// <summary>Where each known column is; none where the file cannot be read without one that is missing.</summary>
    private Dictionary<string, int>? Columns(string file, CsvTable table, string[] known, string[] needed)
    {
        if (table.Headings.All(string.IsNullOrWhiteSpace))
        {
            _problems.Add(file, "This file is empty.");
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
                    _problems.Add(new RowPlace(file, 1), heading, heading, "This column is there twice.");
                }
            }
            else if (name.Length > 0 && !Ignored.Contains(name))
            {
                _problems.Add(new RowPlace(file, 1), "heading", heading, noSuchColumn);
            }
        }

        var missing = needed.Where(column => !columns.ContainsKey(column)).ToList();
        missing.ForEach(column => _problems.Add(new RowPlace(file, 1), $"The column \"{column}\" is missing."));
        return missing.Count == 0 ? columns : null;
    }
}
