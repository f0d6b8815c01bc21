using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>A workbook's cells as the texts that a CSV file would have, without what a spreadsheet's way of counting adds.</summary>
internal sealed partial class CellText(IReadOnlyList<string> shared, CellMeanings meanings, bool countsFrom1904)
{
    /// <summary>The days between the two beginnings from which workbooks count.</summary>
    private const int DaysTo1904 = 1_462;

    /// <summary>1 March 1900: before it Excel counts a day that never was.</summary>
    private const double FirstSureDay = 61;

    private const double LastDay = 2_958_465;

    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Returns the text, and the date where the cell holds one; null for a formula whose result was not saved.</summary>
    public (string Text, ExcelDate? Date)? Of(Cell cell)
    {
        var raw = cell.CellValue?.Text;
        if (cell.CellFormula is not null && raw is null && cell.InlineString is null)
        {
            return null;
        }

        if (cell.DataType?.Value is not { } type || type == CellValues.Number)
        {
            return string.IsNullOrEmpty(raw) ? ("", null) : Number(raw, meanings.Of(cell.StyleIndex?.Value));
        }

        var text =
            type == CellValues.SharedString
                ? int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < shared.Count ? shared[place]
                : ""
            : type == CellValues.InlineString ? Rich(cell.InlineString)
            : type == CellValues.Boolean ? raw == "1" ? "yes" : "no"
            : Unescaped(raw ?? "");
        return (text, null);
    }

    /// <summary>The text of a cell with several fonts. What only helps to pronounce it is left out.</summary>
    public static string Rich(RstType? item) => item is null
        ? ""
        : Unescaped(string.Concat(item.Elements<Text>().Select(text => text.Text).Concat(item.Elements<Run>().Select(Of))));

    /// <summary>A raised digit is a footnote's or a power's, and no digit of the figure before it.</summary>
    private static string Of(Run run)
    {
        var text = run.Text?.Text ?? "";
        return run.RunProperties?.GetFirstChild<VerticalTextAlignment>()?.Val?.Value == VerticalAlignmentRunValues.Superscript
            ? string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? Raised[letter - '0'] : letter))
            : text;
    }

    private (string Text, ExcelDate? Date) Number(string raw, CellMeaning meaning)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)
            || Math.Abs(number) > 1e20)
        {
            return (raw, null);
        }

        return meaning.Kind switch
        {
            CellKind.Percentage => ($"{Plain(number, 100)}%", null),
            CellKind.Time when number is >= 0 and < 1 => (TimeOnly.MinValue.Add(TimeSpan.FromMinutes(Math.Round(number * 24 * 60)))
                .ToString("HH:mm", CultureInfo.InvariantCulture), null),
            CellKind.Date or CellKind.Time when Day(number) is { } on =>
                (on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new ExcelDate(on, meaning.Shape)),
            CellKind.Number or CellKind.Date or CellKind.Time => (Plain(number, 1), null),
            _ => throw new InvalidOperationException($"No such kind of cell: {meaning.Kind}."),
        };
    }

    private DateOnly? Day(double serial)
    {
        var days = countsFrom1904 ? serial + DaysTo1904 : serial;
        return days is >= FirstSureDay and <= LastDay ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : null;
    }

    /// <summary>Excel shows fifteen digits, and stores what a binary fraction makes of them.</summary>
    private static string Plain(double number, int times) =>
        ((decimal)number * times).ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>A letter that XML cannot hold is written by its number: see ECMA-376, part 1, 22.9.2.19.</summary>
    private static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal) ? text : Escape().Replace(
        text, match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
