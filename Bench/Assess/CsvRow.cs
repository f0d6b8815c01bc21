using System.Globalization;

namespace ClusterBot.Bench.Assess;

internal sealed class CsvRow(string file, int number, Dictionary<string, string> cells, List<string> faults)
{
    private static readonly string[] NoFigure = ["", "-", "..", ":", "*", "n/a", "#n/a", "na", "null"];

    /// <summary>The cell, trimmed; empty where the file has no such column.</summary>
    public string this[string column] => cells.GetValueOrDefault(column, "");

    public bool IsBlank(string column) => NoFigure.Contains(this[column].ToLowerInvariant());

    public decimal? Number(string column)
    {
        if (IsBlank(column))
        {
            return null;
        }

        if (decimal.TryParse(
            this[column], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        Fault(column, "a number, such as 1234.5");
        return null;
    }

    public T? Read<T>(string column, T? value, string expected)
    {
        if (value is null)
        {
            Fault(column, expected);
        }

        return value;
    }

    public void Fault(string column, string expected) =>
        faults.Add($"{file}, row {number}, column {column}: \"{this[column]}\". Expected {expected}.");
}
