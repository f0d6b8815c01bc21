using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClusterBot.Bot.Register.Csv;

/// <summary>
/// A file as rows of cells, whatever separates them. Rows are numbered as a spreadsheet numbers them: the headings are row 1,
/// empty rows count.
/// </summary>
/// <param name="Headings">The cells of the first row.</param>
/// <param name="Rows">What follows, without rows that are empty.</param>
/// <param name="Broken">The rows whose quotation marks do not pair.</param>
internal sealed record CsvTable(IReadOnlyList<string> Headings, IReadOnlyList<CsvTable.Row> Rows, IReadOnlyList<int> Broken)
{
    private const string Delimiters = ",;\t";

    /// <summary>The parser's buffer, in characters: most files of a register fill far less than it would take for each.</summary>
    private const int LeastBuffer = 256;

    private const int MostBuffer = 16 * 1024;

    public static CsvTable Read(byte[] content)
    {
        var text = CsvText.Decode(content);
        var rows = new List<Row>();
        var broken = new List<int>();
        var isBroken = false;
        var shape = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(text).ToString(),
            IgnoreBlankLines = false,
            BufferSize = Math.Clamp(text.Length, LeastBuffer, MostBuffer),
            BadDataFound = _ => isBroken = true,
        };
        using var parser = new CsvParser(new StringReader(text), shape);
        for (var number = 1; parser.Read(); number++)
        {
            isBroken = false;
            var cells = parser.Record ?? [];
            if (isBroken)
            {
                broken.Add(number);
            }

            if (number == 1 || cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                rows.Add(new Row(number, cells));
            }
        }

        return rows.Count == 0 ? new CsvTable([], [], broken) : new CsvTable(rows[0].Cells, rows[1..], broken);
    }

    /// <summary>The one that is there most often in the headings.</summary>
    private static char DelimiterOf(string text)
    {
        var counts = new int[Delimiters.Length];
        var isQuoted = false;
        foreach (var letter in text)
        {
            if (letter is '\r' or '\n' && !isQuoted)
            {
                break;
            }

            isQuoted ^= letter == '"';
            if (!isQuoted && Delimiters.IndexOf(letter) is >= 0 and var which)
            {
                counts[which]++;
            }
        }

        return Delimiters[Array.IndexOf(counts, counts.Max())];
    }

    /// <param name="Number">As a spreadsheet counts.</param>
    /// <param name="Cells">As written.</param>
    internal sealed record Row(int Number, IReadOnlyList<string> Cells);
}
