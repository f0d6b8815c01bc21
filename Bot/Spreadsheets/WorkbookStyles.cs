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

    public const uint Title = 6;

    public const uint Named = 7;

    /// <summary>A number, day or moment beside its name, where it stands to the left like a text.</summary>
    public const uint NamedDay = 8;

    public const uint NamedMoment = 9;

    private const uint FirstNumber = 10;

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
        new Fonts(Variant(10), Variant(10, new Bold()), Variant(16, new Bold())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE7E6E6" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(),
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true })
            {
                FontId = 1,
                FillId = 2,
                ApplyFont = true,
                ApplyFill = true,
                ApplyAlignment = true,
            },
            Of(FirstFormat),
            Of(FirstFormat + 1),
            Wrapped(quoted: false),
            Wrapped(quoted: true),
            new CellFormat { FontId = 2, ApplyFont = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top })
            {
                FontId = 1,
                ApplyFont = true,
                ApplyAlignment = true,
            },
            Of(FirstFormat, HorizontalAlignmentValues.Left),
            Of(FirstFormat + 1, HorizontalAlignmentValues.Left),
            .. Numbers.Select((_, i) => Of(FirstFormat + 2 + (uint)i)),
        ]));

    // A font without a name is whatever the program takes.
    private static Font Variant(double size, params OpenXmlElement[] first) =>
        new([.. first, new FontSize { Val = size }, new FontName { Val = "Arial" }]);

    private static CellFormat Of(uint format, HorizontalAlignmentValues? across = null) => new(new Alignment
    {
        Vertical = VerticalAlignmentValues.Top,
        Horizontal = across is { } set ? new EnumValue<HorizontalAlignmentValues>(set) : null,
    })
    {
        NumberFormatId = format,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
    };

    private static CellFormat Wrapped(bool quoted) => new(new Alignment
    {
        Vertical = VerticalAlignmentValues.Top,
        Horizontal = HorizontalAlignmentValues.Left,
        Indent = 1,
        WrapText = true,
    })
    {
        ApplyAlignment = true,
        QuotePrefix = quoted ? BooleanValue.FromBoolean(true) : null,
    };
}
