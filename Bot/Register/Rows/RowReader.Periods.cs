using System.Globalization;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows.Cells;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;

namespace ClusterBot.Bot.Register.Rows;

/// <summary>Days and periods, which spreadsheets change more than anything else.</summary>
internal sealed partial class RowReader
{
    private const string Example = "Please put a date, for example 30/06/2026 or 2026-06-30.";

    private const string Swapped =
        "Excel holds a date here, and others of this column as texts with the month first, so it may have taken the month for the day. "
            + "Please write it as the text 2026-06-30.";

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
        if (Text(column, Bounds.Period, isRequired: true) is not { } text || AsTyped(column, text) is not { } typed
            || InBritishOrder(column, typed) is not { } british)
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

    /// <summary>
    /// Returns what a date in a workbook's cell stands for where a period is expected; null where nobody can tell, which is noted.
    /// </summary>
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
                    $"Excel holds the date {text} here and shows {shown}. It was read as {month}; "
                        + "if something else was typed, please give the cell the format Text and type it again.",
                    "Excel holds dates here and shows months. They were read as months; if something else was typed, such as a financial "
                        + "year, please give the cells the format Text and type it again.",
                    $"The date {text} was read as {month}.");
                return month;
            case ExcelDateShape.Year:
                return date.On.ToString("yyyy", CultureInfo.InvariantCulture);
            case ExcelDateShape.DayAndMonth:
                var day = date.On.ToString("d-MMM", CultureInfo.InvariantCulture);
                findings.Add(
                    at, column, day, $"Excel has made the date {text} of what was typed, and shows it without its year. "
                        + "Please give the cell the format Text and type the period again.",
                    "Excel has made dates of what was typed, and shows them without their year. "
                        + "Please give the cells the format Text and type the periods again.",
                    $"It has made the date {text} of what is shown as {day}.");
                return null;
            default:
                throw new InvalidOperationException($"No such shape of a date: {date.Shape}.");
        }
    }

    /// <summary>
    /// Returns a text with the day first, whatever the column's order is; null where its order cannot be told, which is noted.
    /// </summary>
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
                "This column has American dates, with the month first, and was read so. Please write dates as 2026-06-30, of which there "
                    + "are no two readings.",
                $"This was read as {on}.");
            return on;
        }

        if (order == DateOrder.Both && date is { First: <= 12, Second: <= 12 })
        {
            Refuse(
                column, "Some dates of this column have the month first and others the day, so nobody can tell which this is. "
                    + "Please write it as 2026-06-30.");
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

        Refuse(column, string.Create(
            CultureInfo.InvariantCulture,
            $"Excel shows the number {year} so in a cell for dates. Please give the cell the format Text and type the year again."));
        return true;
    }
}
