using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClusterBot.Bench.Assess;

/// <summary>A CSV file's rows by column name, and what is wrong with its shape.</summary>
internal sealed class CsvTable
{
    private readonly string _file;
    private readonly List<string> _faults;

    private CsvTable(string file, List<string> faults) => (_file, _faults) = (file, faults);

    public List<CsvRow> Rows { get; } = [];

    /// <summary>Reads the file. Faults are added to the list; no row is returned where the header does not fit.</summary>
    public static CsvTable Read(string path, string[] columns, List<string> faults)
    {
        var table = new CsvTable(Path.GetFileName(path), faults);
        try
        {
            // Latin-1 bytes must be found out, not turned into question marks.
            using var reader = new StreamReader(
                path, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                DetectDelimiterValues = [",", ";", "\t"],
                BadDataFound = bad =>
                    faults.Add($"{table._file}, row {bad.Context.Parser!.RawRow}: a quotation mark stands where none can be."),
            });
            table.Read(parser, columns);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{table._file}: the file cannot be read. {(File.Exists(path) ? "" : "There is no such file.")}".TrimEnd());
        }
        catch (System.Text.DecoderFallbackException)
        {
            faults.Add($"{table._file}: the file is not UTF-8.");
        }

        return table;
    }

    private void Read(CsvParser parser, string[] columns)
    {
        if (!parser.Read() || parser.Record is not { } header)
        {
            _faults.Add($"{_file}: the file is empty. Expected a header with {string.Join(", ", columns)}.");
            return;
        }

        var names = header.Select(name => name.Trim().ToLowerInvariant()).ToList();
        var missing = columns.Where(column => !names.Contains(column)).ToList();
        if (missing.Count > 0)
        {
            _faults.Add($"{_file}, row 1: there is no column {string.Join(", no column ", missing)}. Found: {string.Join(", ", names)}.");
            return;
        }

        while (parser.Read())
        {
            if (parser.Record!.Length == names.Count)
            {
                var cells = names.Zip(parser.Record).GroupBy(cell => cell.First).ToDictionary(g => g.Key, g => g.First().Second.Trim());
                Rows.Add(new CsvRow(_file, parser.RawRow, cells, _faults));
            }
            else if (parser.Record.Any(cell => cell.Trim().Length > 0))
            {
                _faults.Add($"{_file}, row {parser.RawRow}: {parser.Record.Length} cells, and the header has {names.Count}.");
            }
        }
    }
}
