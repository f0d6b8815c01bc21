using System.Globalization;
using ClusterBot.Bot.Register.Csv;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows.Cells;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>Reads the cells of one row, and notes what cannot be understood.</summary>
internal sealed partial class RowReader(
    RowPlace at, Dictionary<string, int> columns, DateOrders orders, RegisterTable.Row row, RegisterFindings findings)
{
    public RowPlace At => at;

    /// <summary>Without invisible characters; null when it is blank.</summary>
    public string? Text(string column, int most, bool isRequired = false)
    {
        var text = PlainText.Clean(Cell(column));
        if (text is null && isRequired)
        {
            Refuse(column, "This cannot be left blank.");
        }
        else if (text?.Length > most)
        {
            findings.Add(
                at, column, Cell(column),
                string.Create(CultureInfo.InvariantCulture, $"Please use at most {most} characters; there are {text.Length}."),
                string.Create(CultureInfo.InvariantCulture, $"Please use at most {most} characters."));
            return text[..most];
        }
        else if (text is ['#', .. var error] && error.TrimEnd('!', '?')
            .ToUpperInvariant() is "REF" or "VALUE" or "NAME" or "DIV/0" or "NUM" or "NULL")
        {
            Refuse(column, "A formula in the spreadsheet has failed. Please put in what it should give.");
            return null;
        }

        if (text is not null && CsvText.IsGarbled(text))
        {
            findings.Add(
                FindingLevel.PleaseLook, at.File, at.Row, column, text,
                "Letters of this text look garbled, as when a file in UTF-8 is opened as another encoding and saved again. "
                    + "Please look at its names.");
        }

        return text;
    }

    public bool IsBlank(string column) => PlainText.Clean(Cell(column)) is null;

    public string Required(string column, int most) => Text(column, most, isRequired: true) ?? "";

    public int? Whole(string column, int least, int most, bool isRequired = false)
    {
        if (Text(column, 40, isRequired) is not { } text)
        {
            return null;
        }

        // Spreadsheets make 16.0 of 16.
        if (decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && least <= number && number <= most)
        {
            return (int)number;
        }

        Refuse(column, string.Create(CultureInfo.InvariantCulture, $"Please put a whole number from {least} to {most}."));
        return null;
    }

    public decimal? Figure(string column, MeasurementUnit unit) => Figure(column, unit, out _);

    /// <summary>Returns the figure in the unit; null where there is none or it cannot be read, which is noted.</summary>
    /// <param name="column">The column.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="quality">The quality that official shorthand beside the figure tells; null when nothing is told.</param>
    public decimal? Figure(string column, MeasurementUnit unit, out DataQuality quality)
    {
        quality = DataQuality.None;
        if (Text(column, 60) is not { } text)
        {
            return null;
        }

        var read = FigureCell.Read(text, unit);
        foreach (var remark in read.Remarks)
        {
            findings.Add(remark.Level, at.File, at.Row, column, Cell(column), remark.Text);
        }

        quality = read.Quality;
        return read.Value;
    }

    public TimeOnly? Time(string column)
    {
        if (Text(column, 40) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(
            text, ["H:mm", "HH:mm", "HH:mm:ss", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Refuse(column, "Please put a time of day, for example 09:30.");
        return null;
    }

    /// <summary>Null when it is blank, or is none of the choices.</summary>
    public T? Choice<T>(string column, Choices<T> choices, bool isRequired = false)
        where T : struct
    {
        if (Text(column, 100, isRequired) is not { } text)
        {
            return null;
        }

        if (choices.Find(text) is { } chosen)
        {
            return chosen;
        }

        Refuse(column, $"Please put one of: {choices.Words}.");
        return null;
    }

    public string? Zone(string column)
    {
        var zone = Text(column, 60);
        if (zone is not null && (!zone.Contains('/', StringComparison.Ordinal) || !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)))
        {
            Refuse(column, "Please put a time zone such as Europe/London.");
            return null;
        }

        return zone;
    }

    /// <summary>Notes that the cell is not what it should be.</summary>
    public void Refuse(string column, string expected, string? kind = null, string? news = null) =>
        findings.Add(at, column, Cell(column), expected, kind, news);

    /// <summary>The cell as written; empty where it says that there is nothing.</summary>
    private string Cell(string column) =>
        columns.TryGetValue(column, out var place) && place < row.Cells.Count && row.Cells[place].Trim() is var cell
            && cell.ToUpperInvariant() is not ("N/A" or "#N/A")
            ? cell
            : "";
}
