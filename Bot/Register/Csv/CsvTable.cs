using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClusterBot.Bot.Register.Csv;

/// <summary>Reads a CSV file as a table, whatever separates its cells.</summary>
internal static partial class CsvTable
{
    private const string Delimiters = ",;\t";

    /// <summary>The parser's buffer, in characters: most files of a register fill far less than it would take for each.</summary>
    private const int MinBuffer = 256;

    private const int MaxBuffer = 16 * 1024;

    private const string Unpaired = "The quotation marks of this row do not pair. Please check where its texts begin and end.";

    private const string Swallowed =
        "A quotation mark opens in this cell and closes in a later row, so that the rows between would be lost. "
            + "Please close it where the text ends.";

    private const string Thousands =
        "This looks like one figure with a comma in it, cut in two. Please write it without the comma, or in quotation marks.";

    private static readonly HashSet<string> FigureColumns = [.. ColumnsByContent.Figures.Select(CsvName.Plain)];

    private static readonly HashSet<string> TextColumns = [.. ColumnsByContent.Texts.Select(CsvName.Plain)];

    public static RegisterTable Read(byte[] content)
    {
        var (text, flaws) = CsvText.Decode(content);
        if (text is null)
        {
            return RegisterTable.Unread(flaws[0].Text);
        }

        var delimiter = DelimiterOf(text);
        if (Told().Match(text) is { Success: true } told)
        {
            // Excel does not show this line, and counts the rows from the next one.
            (delimiter, text) = (told.Groups["delimiter"].Value[0], text[told.Length..]);
        }

        return CsvScan.Refusal(text, delimiter) is { } refusal
            ? RegisterTable.Unread(refusal.Text, refusal.Row)
            : Read(text, delimiter, [.. flaws]);
    }

    private static RegisterTable Read(string text, char delimiter, List<TableFlaw> flaws)
    {
        var rows = new List<RegisterTable.Row>();
        var isBroken = false;
        var shape = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter.ToString(),
            IgnoreBlankLines = false,
            BufferSize = Math.Clamp(text.Length, MinBuffer, MaxBuffer),
            BadDataFound = _ => isBroken = true,
        };
        using var parser = new CsvParser(new StringReader(text), shape);
        for (var number = 1; parser.Read(); number++)
        {
            isBroken = false;
            var cells = parser.Record ?? [];
            if (isBroken)
            {
                flaws.Add(new TableFlaw(FindingLevel.Wrong, number, Unpaired));
            }

            if (number == 1 || cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
            {
                rows.Add(new RegisterTable.Row(number, cells));
            }
        }

        if (rows.Count == 0)
        {
            return new RegisterTable([], [], flaws);
        }

        var headings = rows[0].Cells;
        foreach (var row in rows.Skip(1))
        {
            flaws.AddRange(SwallowedIn(row, headings.Count, delimiter));
            flaws.AddRange(delimiter == ',' ? CutIn(row, headings) : []);
        }

        return new RegisterTable(headings, rows[1..], flaws);
    }

    /// <summary>
    /// A line inside a cell that has as many cells as a row, and begins as the row does, is a row that a quotation mark has swallowed.
    /// </summary>
    private static IEnumerable<TableFlaw> SwallowedIn(RegisterTable.Row row, int columns, char delimiter) =>
        from i in Enumerable.Range(0, columns < 2 ? 0 : row.Cells.Count)
        where row.Cells[i].AsSpan().ContainsAny('\n', '\r')
        where row.Cells[i].Split('\n', '\r').Skip(1).Any(line => IsLikeRow(line.Split(delimiter), row.Cells, columns))
        select new TableFlaw(FindingLevel.Wrong, row.Number, Swallowed) { Cell = i, Value = row.Cells[i] };

    private static bool IsLikeRow(string[] pieces, IReadOnlyList<string> row, int columns)
    {
        var (first, own) = (pieces[0].Trim(), row[0].Trim());
        return pieces.Length >= Math.Min(columns, row.Count) && first.Length > 0 && own.Length > 0
            && (own.All(char.IsAsciiDigit) ? first.All(char.IsAsciiDigit) : !first.Contains(' ', StringComparison.Ordinal));
    }

    /// <summary>
    /// "1,234" without quotation marks: a figure of at most three digits, and exactly three digits where a text should be.
    /// </summary>
    private static IEnumerable<TableFlaw> CutIn(RegisterTable.Row row, IReadOnlyList<string> headings) =>
        from i in Enumerable.Range(0, Math.Max(0, Math.Min(headings.Count, row.Cells.Count) - 1))
        where FigureColumns.Contains(CsvName.Plain(headings[i])) && TextColumns.Contains(CsvName.Plain(headings[i + 1]))
        let first = row.Cells[i].Trim().TrimStart('-', '£')
        where first.Length is >= 1 and <= 3 && first.All(char.IsAsciiDigit)
        let second = row.Cells[i + 1].Trim().Split('.')[0]
        where second.Length == 3 && second.All(char.IsAsciiDigit)
        select new TableFlaw(FindingLevel.Wrong, row.Number, Thousands)
        {
            Cell = i,
            Value = $"{row.Cells[i].Trim()},{row.Cells[i + 1].Trim()}",
        };

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

    /// <summary>The line by which Excel is told how a file's cells are separated.</summary>
    [GeneratedRegex("\\A\"?sep=(?<delimiter>[,;\t])\"?[,;\t]*(?:\r\n|\r|\n)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
