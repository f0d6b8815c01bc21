using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Register.Workbooks;

/// <summary>The meaning of a cell's number by its format: see ECMA-376, part 1, 18.8.30.</summary>
internal sealed partial class CellMeanings
{
    private readonly List<CellMeaning> _meanings = [];

    public CellMeanings(WorkbookStylesPart? styles)
    {
        var codes = (styles?.Stylesheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId?.HasValue is true)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(formats => formats.Key, formats => formats.First().FormatCode?.Value ?? "");
        foreach (var format in styles?.Stylesheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = format.NumberFormatId?.Value ?? 0;
            _meanings.Add(codes.TryGetValue(id, out var code) ? Of(code) : BuiltIn(id));
        }
    }

    public CellMeaning Of(uint? style) => style is { } place && place < _meanings.Count ? _meanings[(int)place] : CellMeaning.Number;

    private static CellMeaning BuiltIn(uint id) => id switch
    {
        9 or 10 => CellMeaning.Percentage,
        16 => new CellMeaning(CellKind.Date, ExcelDateShape.DayAndMonth),
        17 => new CellMeaning(CellKind.Date, ExcelDateShape.MonthAndYear),
        14 or 15 or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => CellMeaning.Date,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) => new CellMeaning(CellKind.Time, default),
        _ => CellMeaning.Number,
    };

    private static CellMeaning Of(string code)
    {
        // The first part is that of positive numbers. What is quoted, escaped or in brackets is no part of a date.
        var letters = Literal().Replace(code.Split(';')[0], "").ToUpperInvariant();
        if (letters.Contains('%', StringComparison.Ordinal))
        {
            return CellMeaning.Percentage;
        }

        var (year, day, month) =
            (letters.Contains('Y', StringComparison.Ordinal), letters.Contains('D', StringComparison.Ordinal), letters.Contains(
                'M', StringComparison.Ordinal));
        var time = letters.Contains('H', StringComparison.Ordinal) || letters.Contains('S', StringComparison.Ordinal);
        return year && day ? CellMeaning.Date
            : year && month ? new CellMeaning(CellKind.Date, ExcelDateShape.MonthAndYear)
            : year ? new CellMeaning(CellKind.Date, ExcelDateShape.Year)
            : day ? new CellMeaning(CellKind.Date, ExcelDateShape.DayAndMonth)
            : time ? new CellMeaning(CellKind.Time, default)
            : month ? new CellMeaning(CellKind.Date, ExcelDateShape.DayAndMonth)
            : CellMeaning.Number;
    }

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]|General|E[+-]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Literal();
}

/// <summary>The kinds of numbers that cells hold.</summary>
internal enum CellKind
{
    Number,
    Percentage,
    Date,
    Time,
}

/// <summary>The meaning of a cell's number.</summary>
internal readonly record struct CellMeaning(CellKind Kind, ExcelDateShape Shape)
{
    public static readonly CellMeaning Number = new(CellKind.Number, default);

    public static readonly CellMeaning Percentage = new(CellKind.Percentage, default);

    public static readonly CellMeaning Date = new(CellKind.Date, ExcelDateShape.WholeDate);
}
