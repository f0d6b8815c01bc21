using DocumentFormat.OpenXml.Spreadsheet;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>Rows as high as their longest text needs: not every program finds that out for itself.</summary>
internal static class SheetRow
{
    private const double LineHeight = 13.5;

    /// <summary>A width is counted in digits, and letters are on average a little narrower.</summary>
    private const double LettersInCharacter = 1.05;

    /// <summary>Excel's own limit.</summary>
    private const double MaxHeight = 409;

    /// <param name="number">The first row of a sheet is 1.</param>
    /// <param name="values">The cells.</param>
    /// <param name="widths">The columns' widths in characters, as many as there are values.</param>
    /// <param name="cell">How a value is written.</param>
    public static Row Of<T>(int number, IReadOnlyList<T> values, IReadOnlyList<double> widths, Func<T, Cell> cell)
    {
        var lines = values.Select((value, i) => Lines(value as string, widths[i])).Max();
        var row = new Row(values.Select(cell)) { RowIndex = (uint)number };
        if (lines > 1)
        {
            row.CustomHeight = true;
            row.Height = Math.Min(MaxHeight, (lines * LineHeight) + 2);
        }

        return row;
    }

    private static int Lines(string? text, double width) =>
        text is null || (text.Length <= width && !text.Contains('\n', StringComparison.Ordinal))
            ? 1
            : text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Length / (width * LettersInCharacter))));
}
