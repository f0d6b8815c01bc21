using System.Globalization;
using ClusterBot.Bot.Register.Csv;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows.Cells;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>Reads the cells of one row, and notes what cannot be understood.</summary>
internal sealed class RowReader(
    RowPlace at, Dictionary<string, int> columns, DateOrders orders, RegisterTable.Row row, RegisterFindings findings)
{
    private const string Example = "Please put a date, for example 30/06/2026 or 2026-06-30.";

    private const string Swapped =
        "Excel holds a date here, and others of this column as texts with the month first, so it may have taken the month for the day. Please write it as the text 2026-06-30.";

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
            findings.Add(
                at, column, Cell(column), string.Create(CultureInfo.InvariantCulture, $"Please use at most {most} characters; there are {text.Length}."),
                string.Create(CultureInfo.InvariantCulture, $"Please use at most {most} characters."));
            return text[..most];
        }
        else if (text is ['#', .. var error] && error.TrimEnd('!', '?').ToUpperInvariant() is "REF" or "VALUE" or "NAME" or "DIV/0" or "NUM" or "NULL")
        {
            Refuse(column, "A formula in the spreadsheet has failed. Please put in what it should give.");
            return null;
        }

        if (text is not null && CsvText.IsGarbled(text))
        {
            findings.Add(
                FindingLevel.PleaseLook, at.File, at.Row, column, text,
                "Letters of this text look garbled, as when a file in UTF-8 is opened as another encoding and saved again. Please look at its names.");
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
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
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
    /// <param name="quality">The quality that official shorthand beside the figure tells; none where nothing is told.</param>
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

    public DateOnly? Day(string column, bool isRequired = false)
    {
        if (Text(column, 60, isRequired) is not { } text)
        {
            return null;
        }

        if (InBritishOrder(column, text) is not { } british)
        {
            return null;
        }

        var day = PeriodParser.Parse(british, []) switch
        {
            PeriodResult.Understood understood => understood.Period,
            // A day of 1905 could be a year: here a day is meant.
            PeriodResult.Ambiguous asked => asked.Candidates.FirstOrDefault(candidate => candidate.Days == 1),
            PeriodResult.NotUnderstood => null,
            _ => throw new InvalidOperationException("A period is understood or not."),
        };
        if (day is { Days: 1, EndsOn: var on })
        {
            return IsNumberShownAsDate(on, column) ? null : on;
        }

        Refuse(column, Example);
        return null;
    }

    /// <summary>Returns the period; null where it cannot be read in one way alone, which is noted.</summary>
    /// <param name="column">The column.</param>
    /// <param name="neighbours">Other periods of the same indicator.</param>
    public Period? Period(string column, IReadOnlyCollection<Period> neighbours)
    {
        var read = AnyPeriod(column, neighbours, out _);
        if (read is PeriodResult.Ambiguous asked)
        {
            Refuse(column, asked.Question);
        }

        return (read as PeriodResult.Understood)?.Period;
    }

    /// <summary>Returns the period, or the ways in which it can be read; null where it cannot be read at all, which is noted.</summary>
    /// <param name="column">The column.</param>
    /// <param name="neighbours">Other periods of the same indicator.</param>
    /// <param name="written">The period as it is kept: as written, unless a spreadsheet has changed what was meant.</param>
    public PeriodResult? AnyPeriod(string column, IReadOnlyCollection<Period> neighbours, out string written)
    {
        written = "";
        if (Text(column, Bounds.Period, isRequired: true) is not { } text || AsTyped(column, text) is not { } typed || InBritishOrder(column, typed) is not { } british)
        {
            return null;
        }

        var read = PeriodParser.Parse(british, neighbours);
        if (read is PeriodResult.NotUnderstood { Reason: var reason })
        {
            Refuse(column, reason);
            return null;
        }

        written = british;
        return read is PeriodResult.Understood { Period: { Days: 1 } day } && IsNumberShownAsDate(day.EndsOn, column) ? null : read;
    }

    /// <summary>Returns what a date in a workbook's cell stands for where a period is expected; null where nobody can tell, which is noted.</summary>
    private string? AsTyped(string column, string text)
    {
        if (Held(column) is not { } date)
        {
            return text;
        }

        var month = date.On.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var shown = date.On.ToString("MMM-yy", CultureInfo.InvariantCulture);
        switch (date.Shape)
        {
            case ExcelDateShape.WholeDate:
                return text;
            case ExcelDateShape.MonthAndYear:
                findings.Add(
                    FindingLevel.PleaseLook, at.File, at.Row, column, shown,
                    $"Excel holds the date {text} here and shows {shown}. It was read as {month}; if something else was typed, please give the cell the format Text and type it again.",
                    "Excel holds dates here and shows months. They were read as months; if something else was typed, such as a financial year, please give the cells the format Text and type it again.",
                    $"The date {text} was read as {month}.");
                return month;
            case ExcelDateShape.Year:
                return date.On.ToString("yyyy", CultureInfo.InvariantCulture);
            case ExcelDateShape.DayAndMonth:
                var day = date.On.ToString("d-MMM", CultureInfo.InvariantCulture);
                findings.Add(
                    at, column, day, $"Excel has made the date {text} of what was typed, and shows it without its year. Please give the cell the format Text and type the period again.",
                    "Excel has made dates of what was typed, and shows them without their year. Please give the cells the format Text and type the periods again.",
                    $"It has made the date {text} of what is shown as {day}.");
                return null;
            default:
                throw new InvalidOperationException($"No such shape of a date: {date.Shape}.");
        }
    }

    /// <summary>Returns a text with the day first, whatever the column's order is; null where its order cannot be told, which is noted.</summary>
    private string? InBritishOrder(string column, string text)
    {
        if (Held(column) is { } held && orders.MayHaveSwapped(column, held))
        {
            Refuse(column, Swapped);
            return null;
        }

        if (DateOrders.Parts(text) is not { } date)
        {
            return text.EndsWith(" 00:00:00", StringComparison.Ordinal) ? text[..^9] : text;
        }

        var order = orders.Of(column);
        if (order == DateOrder.MonthFirst && date is { First: <= 12, Second: <= 31 })
        {
            var on = string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}-{date.First:00}-{date.Second:00}");
            findings.Add(
                FindingLevel.PleaseLook, at.File, at.Row, column, text,
                $"This column has American dates, with the month first, so this was read as {on}.",
                "This column has American dates, with the month first, and was read so. Please write dates as 2026-06-30, of which there are no two readings.",
                $"This was read as {on}.");
            return on;
        }

        if (order == DateOrder.Both && date is { First: <= 12, Second: <= 12 })
        {
            Refuse(column, "Some dates of this column have the month first and others the day, so nobody can tell which this is. Please write it as 2026-06-30.");
            return null;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{date.First:00}/{date.Second:00}/{date.Year:0000}");
    }

    private ExcelDate? Held(string column) => columns.TryGetValue(column, out var place) ? row.Dates?.GetValueOrDefault(place) : null;

    /// <summary>Excel counts days from 1900, so a year typed into a cell for dates is shown as a day of 1905.</summary>
    private bool IsNumberShownAsDate(DateOnly on, string column)
    {
        var year = on.DayNumber - new DateOnly(1899, 12, 30).DayNumber;
        if (on.Year != 1905 || year is < 1960 or > 2100)
        {
            return false;
        }

        Refuse(column, string.Create(CultureInfo.InvariantCulture, $"Excel shows the number {year} so in a cell for dates. Please give the cell the format Text and type the year again."));
        return true;
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
    public void Refuse(string column, string expected, string? kind = null, string? news = null) => findings.Add(at, column, Cell(column), expected, kind, news);

    /// <summary>The cell as written; empty where it says that there is nothing.</summary>
    private string Cell(string column) =>
        columns.TryGetValue(column, out var place) && place < row.Cells.Count && row.Cells[place].Trim() is var cell && cell.ToUpperInvariant() is not ("N/A" or "#N/A") ? cell : "";
}
