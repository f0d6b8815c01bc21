using System.Globalization;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Register.Csv;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Features.Demonstration;

/// <summary>
/// The files of the demonstration: a register, and tables of what its cluster has lived through. Days in the tables are counted from
/// the day on which they are loaded.
/// </summary>
internal sealed class DemonstrationFiles
{
    private const string Setting = "Demonstration:Folder";

    private readonly string _folder;

    public DemonstrationFiles(IConfiguration configuration)
    {
        var configured = configuration[Setting];
        _folder = string.IsNullOrWhiteSpace(configured) ? Shipped : Path.GetFullPath(configured);
        if (!Directory.Exists(Register))
        {
            throw new ConfigurationProblemException(Setting, $"\"{configured}\" has no folder \"Register\" with a register.");
        }
    }

    /// <summary>The folder beside the program.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, "Features", "Demonstration", "Cluster");

    /// <summary>The folder with the register.</summary>
    public string Register => Path.Combine(_folder, "Register");

    /// <summary>Returns the rows of a table; none when the demonstration has no such table.</summary>
    public IReadOnlyList<DemonstrationRow> Rows(string table)
    {
        var path = Path.Combine(_folder, table + ".csv");
        if (!File.Exists(path))
        {
            return [];
        }

        var read = CsvTable.Read(File.ReadAllBytes(path));
        return [.. read.Rows.Select(row => new DemonstrationRow(read.Headings, row))];
    }
}

/// <summary>A row of a table of the demonstration.</summary>
internal sealed class DemonstrationRow(IReadOnlyList<string> headings, RegisterTable.Row row)
{
    /// <summary>Returns the cell; null when it is empty.</summary>
    public string? this[string heading] =>
        headings.ToList()
            .IndexOf(heading) is >= 0 and var place && place < row.Cells.Count && row.Cells[place].Trim() is { Length: > 0 } text
            ? text
            : null;

    public string Text(string heading) => this[heading] ?? throw new InvalidDataException($"Row {row.Number} has no {heading}.");

    public int Whole(string heading) => int.Parse(Text(heading), CultureInfo.InvariantCulture);

    public decimal Figure(string heading) => decimal.Parse(Text(heading), CultureInfo.InvariantCulture);
}
