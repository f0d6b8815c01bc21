using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ClusterBot.Bot.Spreadsheets;

/// <summary>
/// Writes tables that a spreadsheet opens without running anything: a text that begins like a formula is set behind an apostrophe,
/// and every text stands in quotes. See https://owasp.org/www-community/attacks/CSV_Injection and RFC 4180.
/// </summary>
internal static class SafeCsv
{
    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    /// <summary>UTF-8 with a byte order mark, by which Excel knows it.</summary>
    public static byte[] Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var file = new MemoryStream();
        using (var csv = new CsvWriter(new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), Rfc4180))
        {
            foreach (var row in rows.Prepend(columns))
            {
                foreach (var cell in row)
                {
                    Write(csv, cell);
                }

                csv.NextRecord();
            }
        }

        return file.ToArray();
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

    /// <summary>Numbers and dates are of our own making and stay what they are; all else is text.</summary>
    private static void Write(CsvWriter csv, object? cell)
    {
        if (OwnForm(cell) is { } form)
        {
            csv.WriteField(form, shouldQuote: false);
            return;
        }

        var text = Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
        csv.WriteField(StartsLikeAFormula(text) ? "'" + text : text, shouldQuote: true);
    }

    private static string? OwnForm(object? cell) => cell switch
    {
        null => "",
        bool yes => yes ? "yes" : "no",
        int or long or decimal => ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture),
        DateOnly on => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        _ => null,
    };
}
