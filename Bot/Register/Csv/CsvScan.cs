using System.Globalization;
using ClusterBot.Bot.Register.Rows;

namespace ClusterBot.Bot.Register.Csv;

/// <summary>
/// One look over a CSV text before it is taken apart: a file that is far too wide, too long or open at its end is refused at the
/// cost of its letters alone.
/// </summary>
internal static class CsvScan
{
    /// <summary>Returns why the text cannot be a register's table, and in which row that shows; null where it may be one.</summary>
    public static (int? Row, string Text)? Refusal(string text, char delimiter)
    {
        var (row, cells, all, length) = (1, 1, 1, 0);
        var (isQuoted, isStart, opened) = (false, true, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (isQuoted)
            {
                isQuoted = letter != '"';
                length++;
            }
            else if (letter == '"' && (isStart || (i > 0 && text[i - 1] == '"')))
            {
                (isQuoted, isStart) = (true, false);
                opened = row;
            }
            else if (letter == delimiter)
            {
                (cells, all, length, isStart) = (cells + 1, all + 1, 0, true);
            }
            else if (letter == '\n' || (letter == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                (row, cells, all, length, isStart) = (row + 1, 1, all + 1, 0, true);
            }
            else
            {
                (length, isStart) = (length + 1, false);
            }

            if (cells > Bounds.Columns || all > Bounds.Cells || length > Bounds.CellLetters)
            {
                return TooLarge(row, cells, length, isQuoted ? opened : null);
            }
        }

        return isQuoted ? (opened, Open) : null;
    }

    private const string Open =
        "A quotation mark opens in this row and is never closed, so that all that follows would be lost. Please close it or take it out.";

    private static (int? Row, string Text) TooLarge(int row, int cells, int length, int? opened) =>
        opened is { } from ? (from, Open)
        : cells > Bounds.Columns ? (row, string.Create(
            CultureInfo.InvariantCulture,
            $"This row has more than {Bounds.Columns} cells, so the file is most likely not what it should be."))
        : length > Bounds.CellLetters ? (row, string.Create(
            CultureInfo.InvariantCulture,
            $"A cell of this row has more than {Bounds.CellLetters:N0} letters, so the file is most likely not what it should be."))
        : (null, string.Create(
            CultureInfo.InvariantCulture, $"This file has more than {Bounds.Cells:N0} cells, so it is most likely not what it should be."));
}
