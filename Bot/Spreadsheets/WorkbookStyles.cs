using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>The looks of cells in a workbook, by their place in its list of formats.</summary>
internal static class WorkbookStyles
{
    public const uint Plain = 0;

    public const uint Heading = 1;

    public const uint Day = 2;

    public const uint Moment = 3;

    public const uint Text = 4;

    /// <summary>As <see cref="Text"/>, and stays a text also when somebody edits the cell.</summary>
    public const uint QuotedText = 5;

    private const uint FirstNumber = 6;

    private const uint FirstFormat = 164;

    private static readonly string[] Numbers = ["#,##0", "#,##0.0", "#,##0.00", "#,##0.000", "#,##0.0000", "#,##0.00000", "#,##0.000000"];

    /// <summary>For a number with so many decimals.</summary>
    public static uint Number(int decimals) => FirstNumber + (uint)Math.Min(decimals, Numbers.Length - 1);

    public static Stylesheet Build() => new(
        new NumberingFormats(
        [
            new NumberingFormat { NumberFormatId = FirstFormat, FormatCode = "d mmm yyyy" },
            new NumberingFormat { NumberFormatId = FirstFormat + 1, FormatCode = "d mmm yyyy hh:mm" },
            .. Numbers.Select((code, i) => new NumberingFormat { NumberFormatId = FirstFormat + 2 + (uint)i, FormatCode = code }),
        ]),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(),
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
            Of(FirstFormat),
            Of(FirstFormat + 1),
            Wrapped(quoted: false),
            Wrapped(quoted: true),
            .. Numbers.Select((_, i) => Of(FirstFormat + 2 + (uint)i)),
        ]));

    private static CellFormat Of(uint format) => new(new Alignment { Vertical = VerticalAlignmentValues.Top })
    {
        NumberFormatId = format,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
    };

    private static CellFormat Wrapped(bool quoted) => new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
    {
        ApplyAlignment = true,
        QuotePrefix = quoted ? BooleanValue.FromBoolean(true) : null,
    };
}
