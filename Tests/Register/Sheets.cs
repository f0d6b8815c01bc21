using System.Text;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Csv;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Register;

/// <summary>A register's files as rows of cells, to be changed and written in whichever way people save them.</summary>
internal sealed class Sheets
{
    private readonly SortedDictionary<string, List<List<string>>> _files = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _files.Keys;

    /// <summary>Rows with the headings first.</summary>
    public List<List<string>> this[string file] => _files[file];

    public static Sheets Demonstration() => From(RegisterFolder.Read(TestCluster.Register));

    public static Sheets From(IEnumerable<RegisterFile> files)
    {
        var sheets = new Sheets();
        foreach (var file in files)
        {
            var table = CsvTable.Read(file.Content);
            sheets._files[file.Name] = [[.. table.Headings], .. table.Rows.Select(row => row.Cells.ToList())];
        }

        return sheets;
    }

    public Sheets With(string file, string text)
    {
        var table = CsvTable.Read(Encoding.UTF8.GetBytes(text));
        _files[file] = [[.. table.Headings], .. table.Rows.Select(row => row.Cells.ToList())];
        return this;
    }

    /// <summary>Sets the cells of the first row that has the words in it; the headings are row 0.</summary>
    public Sheets Set(string file, string rowWith, string column, string value)
    {
        Row(file, rowWith)[Column(file, column)] = value;
        return this;
    }

    public Sheets Add(string file, params string[] cells)
    {
        _files[file].Add([.. cells]);
        return this;
    }

    public Sheets AddColumn(string file, string heading, string value = "")
    {
        for (var i = 0; i < _files[file].Count; i++)
        {
            _files[file][i].Add(i == 0 ? heading : value);
        }

        return this;
    }

    public Sheets Remove(string file, string rowWith)
    {
        _files[file].Remove(Row(file, rowWith));
        return this;
    }

    public Sheets RemoveFile(string file)
    {
        _files.Remove(file);
        return this;
    }

    public IReadOnlyList<RegisterFile> Files(string separator = ",", string lineEnd = "\r\n", Encoding? encoding = null) =>
        [.. _files.Select(file => new RegisterFile(file.Key, Bytes(file.Value, separator, lineEnd, encoding ?? new UTF8Encoding(false))))];

    /// <summary>As a folder on disk.</summary>
    public string WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Files())
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content);
        }

        return folder;
    }

    private List<string> Row(string file, string words) =>
        _files[file].First(row => row.Any(cell => cell.Contains(words, StringComparison.Ordinal)));

    private int Column(string file, string column) => _files[file][0].FindIndex(heading => CsvName.Plain(heading) == CsvName.Plain(column));

    private static byte[] Bytes(List<List<string>> rows, string separator, string lineEnd, Encoding encoding)
    {
        var text = string.Concat(rows.Select(row => string.Join(separator, row.Select(cell => Cell(cell, separator))) + lineEnd));
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private static string Cell(string cell, string separator) =>
        cell.Contains(separator, StringComparison.Ordinal) || cell.AsSpan().ContainsAny("\"\r\n")
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
}
