using System.Globalization;
using System.Text;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>
/// Writes tables that a spreadsheet opens without running anything: a text that begins like a formula is set behind an apostrophe,
/// and every text stands in quotes. See https://owasp.org/www-community/attacks/CSV_Injection and RFC 4180.
/// </summary>
internal static class SafeCsv
{
    private const string NewLine = "\r\n";

    /// <summary>UTF-8 with a byte order mark, by which Excel knows it.</summary>
    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        Append(text, columns);
        foreach (var row in rows)
        {
            Append(text, row);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One cell. Numbers and dates are of our own making and stay what they are; all else is text.</summary>
    public static string Cell(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "yes" : "no",
        int or long or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string Text(string text)
    {
        var shown = StartsLikeAFormula(text) ? "'" + text : text;
        return $"\"{shown.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // Programs skip blanks and invisible characters before they look for a formula; some take the wide forms of East Asia, too.
    public static bool StartsLikeAFormula(string text)
    {
        if (text.Length > 0 && text[0] is '\t' or '\r' or '\n')
        {
            return true;
        }

        var first =
            text.FirstOrDefault(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format);
        return first is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠' or '−';
    }

    private static void Append(StringBuilder text, IEnumerable<object?> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append(NewLine);
}
