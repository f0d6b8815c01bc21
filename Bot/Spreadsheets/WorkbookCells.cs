using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>
/// Values as cells: numbers and dates as such, every text inline, so that none is ever read as a formula. See ECMA-376, part 1, 18.3.1.4.
/// </summary>
internal sealed partial class WorkbookCells(TimeZoneInfo zone)
{
    /// <summary>Excel's own limit.</summary>
    private const int LongestText = 32_767;

    /// <summary>Before it Excel counts a day that never was.</summary>
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    public Cell Of(object? value) => value switch
    {
        null => new Cell(),
        bool yes => Text(yes ? "yes" : "no"),
        int or long or decimal => Number(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
        DateOnly on when on >= FirstDay => Number(Serial(on.ToDateTime(TimeOnly.MinValue)), WorkbookStyles.Day),
        DateTimeOffset at when DateOnly.FromDateTime(at.UtcDateTime) > FirstDay =>
            Number(Serial(TimeZoneInfo.ConvertTime(at, zone).DateTime), WorkbookStyles.Moment),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>A value beside its name.</summary>
    public Cell Fact(object? value)
    {
        var cell = Of(value);
        cell.StyleIndex = cell.StyleIndex?.Value switch
        {
            WorkbookStyles.Day => WorkbookStyles.NamedDay,
            WorkbookStyles.Moment => WorkbookStyles.NamedMoment,
            var other => other,
        };
        return cell;
    }

    public static Cell Heading(string words) => Text(words, WorkbookStyles.Heading);

    /// <summary>The title of a whole sheet.</summary>
    public static Cell Title(string words) => Text(Storable(words), WorkbookStyles.Title);

    /// <summary>The name of the value in the next cell.</summary>
    public static Cell Named(string words) => Text(words, WorkbookStyles.Named);

    /// <summary>About how wide the value is shown, in characters.</summary>
    public static int Width(object? value) => value switch
    {
        null => 0,
        DateOnly => 12,
        DateTimeOffset => 18,
        string text => text.Length,
        _ => 14,
    };

    private static Cell Number(decimal value)
    {
        // Without the zeros behind it that a database may add.
        var plain = value / 1.000000000000000000000000000m;
        return Number(plain.ToString(CultureInfo.InvariantCulture), WorkbookStyles.Number(plain.Scale));
    }

    private static Cell Number(string value, uint style) => new(new CellValue(value)) { StyleIndex = style };

    /// <summary>A day as Excel counts it.</summary>
    public static string Serial(DateOnly on) => Serial(on.ToDateTime(TimeOnly.MinValue));

    private static string Serial(DateTime moment) => moment.ToOADate().ToString(CultureInfo.InvariantCulture);

    private static Cell Text(string value)
    {
        var text = Storable(value);
        return Text(text, SafeCsv.StartsLikeAFormula(text) ? WorkbookStyles.QuotedText : WorkbookStyles.Text);
    }

    private static Cell Text(string text, uint style) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    /// <summary>
    /// Without what XML cannot hold, and with what Excel would take for the number of a letter written so that it stays as it is.
    /// </summary>
    public static string Storable(string text) => IsPlain(text) ? text : Rewritten(text);

    // Nearly every text: nothing in it is looked at twice.
    private static bool IsPlain(string text) =>
        text.Length <= LongestText && !text.Contains("_x", StringComparison.Ordinal) && text.All(c => c != '\r' && XmlConvert.IsXmlChar(c));

    private static string Rewritten(string text)
    {
        // XML reads every end of a line as a line feed, and one that is written otherwise would come back as a number.
        var lines = text.ReplaceLineEndings("\n");
        var kept = string.Concat(lines.EnumerateRunes().Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            .Select(rune => rune.ToString()));
        var plain = LetterNumber().Replace(kept, "_x005F$0");
        return plain.Length <= LongestText ? plain : plain[..(LongestText - 1)] + "…";
    }

    // ECMA-376, part 1, 22.9.2.19.
    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex LetterNumber();
}
