using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>
/// The looks of the template's cells. Cells for text have Excel's format Text, so that <c>2008-09</c> stays what was typed and does
/// not become a date.
/// </summary>
internal static class TemplateStyles
{
    public const uint Heading = 1;

    public const uint Needed = 2;

    public const uint Text = 3;

    public const uint Number = 4;

    public const uint Date = 5;

    public const uint ExampleText = 6;

    public const uint ExampleNumber = 7;

    public const uint ExampleDate = 8;

    private const uint TextFormat = 49;

    private const uint DateFormat = 164;

    public static Stylesheet Build() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "dd/mm/yyyy" }) { Count = 1 },
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Italic(), new FontSize { Val = 11 }, new Color { Rgb = "FF595959" }, new FontName { Val = "Calibri" }))
        { Count = 3 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        Formats(
            new CellFormat(),
            Of(TextFormat, font: 0, fill: 2),
            Of(TextFormat, font: 1, fill: 2),
            Of(TextFormat, font: 0, fill: 0),
            Of(0, font: 0, fill: 0),
            Of(DateFormat, font: 0, fill: 0),
            Of(TextFormat, font: 2, fill: 0),
            Of(0, font: 2, fill: 0),
            Of(DateFormat, font: 2, fill: 0)));

    private static CellFormats Formats(params CellFormat[] formats)
    {
        var all = new CellFormats();
        all.Append(formats);
        return all;
    }

    private static CellFormat Of(uint format, uint font, uint fill) => new()
    {
        NumberFormatId = format,
        ApplyNumberFormat = true,
        FontId = font,
        ApplyFont = true,
        FillId = fill,
        ApplyFill = true,
        BorderId = 0,
        FormatId = 0,
    };
}
