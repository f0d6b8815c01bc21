using System.Globalization;
using System.Text.RegularExpressions;

namespace ClusterBot.Bot.Register.Rows.Cells;

/// <summary>The order of day and month in a column's dates.</summary>
internal enum DateOrder
{
    /// <summary>British, or nothing tells otherwise.</summary>
    DayFirst,

    /// <summary>American: at least one of its dates can be nothing else, and none contradicts.</summary>
    MonthFirst,

    /// <summary>Both: the dates that could be either are not to be trusted.</summary>
    Both,
}

/// <summary>
/// Tells American from British dates by the whole column: <c>04/05/2027</c> alone tells nothing, <c>12/16/2026</c> beside it
/// does.
/// </summary>
internal sealed partial class DateOrders(RegisterTable table, Dictionary<string, int> columns)
{
    private readonly Dictionary<string, DateOrder> _known = [];

    public DateOrder Of(string column)
    {
        if (!_known.TryGetValue(column, out var order))
        {
            _known[column] = order = Find(column);
        }

        return order;
    }

    /// <summary>Returns the two first numbers and the year of a date with strokes; null for any other text.</summary>
    public static (int First, int Second, int Year)? Parts(string text) =>
        Strokes().Match(text) is { Success: true } match
            ? (Number(match, "first"), Number(match, "second"), Number(match, "year"))
            : null;

    /// <summary>
    /// Tells whether a date may be another than was written: of American dates a British Excel makes dates where the month can be a
    /// day, and leaves the rest as texts.
    /// </summary>
    public bool MayHaveSwapped(string column, ExcelDate date) =>
        date is { Shape: ExcelDateShape.WholeDate, On.Day: <= 12 } && Of(column) != DateOrder.DayFirst;

    private DateOrder Find(string column)
    {
        if (!columns.TryGetValue(column, out var place))
        {
            return DateOrder.DayFirst;
        }

        var dates = table.Rows.Where(row => place < row.Cells.Count).Select(row => Parts(row.Cells[place].Trim()))
            .OfType<(int First, int Second, int Year)>().ToList();
        var isAmerican = dates.Exists(date => date is { First: <= 12, Second: > 12 and <= 31 });
        var isBritish = dates.Exists(date => date is { First: > 12 and <= 31, Second: <= 12 });
        return !isAmerican ? DateOrder.DayFirst : isBritish ? DateOrder.Both : DateOrder.MonthFirst;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<first>[0-9]{1,2})[/.-](?<second>[0-9]{1,2})[/.-](?<year>[0-9]{4})( 0{1,2}:00(:00)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Strokes();
}
