using System.Globalization;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>Reads the cells of one row, and notes what cannot be understood.</summary>
internal sealed class RowReader(RowPlace at, Dictionary<string, int> columns, IReadOnlyList<string> cells, RegisterProblems problems)
{
    public RowPlace At => at;

    /// <summary>Without invisible characters; none where it is blank.</summary>
    public string? Text(string column, int most, bool isRequired = false)
    {
        var text = PlainText.Clean(Cell(column));
        if (text is null && isRequired)
        {
            Refuse(column, "This cannot be left blank.");
        }
        else if (text?.Length > most)
        {
            Refuse(column, string.Create(CultureInfo.InvariantCulture, $"Please use at most {most} characters; there are {text.Length}."));
            return text[..most];
        }
        else if (text is ['#', .. var error] && error.TrimEnd('!', '?').ToUpperInvariant() is "REF" or "VALUE" or "NAME" or "DIV/0" or "NUM" or "NULL")
        {
            Refuse(column, "A formula in the spreadsheet has failed. Please put in what it should give.");
        }

        return text;
    }

    public string Required(string column, int most) => Text(column, most, isRequired: true) ?? "";

    public int? Whole(string column, int least, int most, bool isRequired = false)
    {
        if (Text(column, 40, isRequired) is not { } text)
        {
            return null;
        }

        // Spreadsheets make 16.0 of 16.
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && least <= number && number <= most)
        {
            return (int)number;
        }

        Refuse(column, string.Create(CultureInfo.InvariantCulture, $"Please put a whole number from {least} to {most}."));
        return null;
    }

    public decimal? Figure(string column, MeasurementUnit unit)
    {
        if (Text(column, 60) is not { } text)
        {
            return null;
        }

        var read = TypedFigure.Read(text, unit);
        if (read is TypedFigureResult.Refused refused)
        {
            Refuse(column, refused.Reason);
        }

        return (read as TypedFigureResult.Read)?.Value;
    }

    public DateOnly? Day(string column, bool isRequired = false)
    {
        if (Text(column, 60, isRequired) is not { } text)
        {
            return null;
        }

        if (Domain.Indicators.Period.Read(text) is { Days: 1 } day)
        {
            return day.EndsOn;
        }

        Refuse(column, "Please put a date, for example 30/06/2026 or 2026-06-30.");
        return null;
    }

    public Period? Period(string column)
    {
        if (Text(column, Bounds.Period, isRequired: true) is not { } text)
        {
            return null;
        }

        if (Domain.Indicators.Period.Read(text) is { } period)
        {
            return period;
        }

        Refuse(column, "Please put a period, for example 2008-09 for a financial year, 2023, 2009 Q2, March 2026 or 30/06/2026.");
        return null;
    }

    public TimeOnly? Time(string column)
    {
        if (Text(column, 40) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, ["H:mm", "HH:mm", "HH:mm:ss", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        Refuse(column, "Please put a time of day, for example 09:30.");
        return null;
    }

    /// <summary>None where it is blank, or is none of the choices.</summary>
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
    public void Refuse(string column, string expected) => problems.Add(at, column, Cell(column), expected);

    /// <summary>The cell as written; empty where it says that there is nothing.</summary>
    private string Cell(string column)
    {
        var cell = columns.TryGetValue(column, out var place) && place < cells.Count ? cells[place].Trim() : "";
        return cell.Equals("n/a", StringComparison.OrdinalIgnoreCase) || cell.Equals("#n/a", StringComparison.OrdinalIgnoreCase) ? "" : cell;
    }
}
