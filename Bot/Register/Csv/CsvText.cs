using System.Text;
using System.Text.RegularExpressions;
using ClusterBot.Bot.Register.Findings;

namespace ClusterBot.Bot.Register.Csv;

/// <summary>
/// The text of a file as spreadsheets save it: UTF-8 with and without a byte order mark, UTF-16 of either order, and what is
/// none of these is Windows-1252. A file that is both UTF-8 and Windows-1252, because two were put together, is read line by
/// line and said to be so.
/// </summary>
internal static partial class CsvText
{
    private const string Mixed =
        "This row is in the encoding Windows-1252, and other rows are in UTF-8. Please save the file once as \"CSV UTF-8\", and check the "
            + "letters of this row.";

    private const string NoText = "This is not a text file. Please save it as \"CSV UTF-8\", or send the Excel workbook as .xlsx.";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Returns the text; null, with the reason as a flaw, where it is none.</summary>
    public static (string? Text, IReadOnlyList<TableFlaw> Flaws) Decode(byte[] content)
    {
        var (text, flaws) = content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Utf8Or1252(content.AsSpan(3)),
            [0xFF, 0xFE, ..] => (Encoding.Unicode.GetString(content, 2, content.Length - 2), []),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2), []),
            // A letter of a heading, and the empty half of it.
            [> 0, 0, > 0, 0, ..] => (Encoding.Unicode.GetString(content), []),
            [0, > 0, 0, > 0, ..] => (Encoding.BigEndianUnicode.GetString(content), []),
            _ => Utf8Or1252(content),
        };
        return text.Contains('\0', StringComparison.Ordinal) || text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal)
            ? (null, [new TableFlaw(FindingLevel.Wrong, null, NoText)])
            : (text, flaws);
    }

    /// <summary>Tells whether a text looks as UTF-8 does when it was read as Windows-1252: <c>CafÃ©</c>.</summary>
    public static bool IsGarbled(string text) => text.AsSpan().ContainsAny("ÃâÂ\uFFFD") && Garbled().IsMatch(text);

    private static (string Text, IReadOnlyList<TableFlaw> Flaws) Utf8Or1252(ReadOnlySpan<byte> content)
    {
        if (TryUtf8(content) is { } text)
        {
            return (text, []);
        }

        return HasUtf8Letters(content) ? LineByLine(content) : (Windows.GetString(content), []);
    }

    private static (string Text, IReadOnlyList<TableFlaw> Flaws) LineByLine(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length);
        var flaws = new List<TableFlaw>();
        for (var number = 1; content.Length > 0; number++)
        {
            var end = content.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..(end + 1)];
            content = content[line.Length..];
            if (TryUtf8(line) is { } read)
            {
                text.Append(read);
                continue;
            }

            text.Append(Windows.GetString(line));
            flaws.Add(new TableFlaw(FindingLevel.Wrong, number, Mixed));
        }

        return (text.ToString(), flaws);
    }

    private static string? TryUtf8(ReadOnlySpan<byte> content)
    {
        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A text in Windows-1252 almost never holds what is a letter of two or three bytes in UTF-8.</summary>
    private static bool HasUtf8Letters(ReadOnlySpan<byte> content)
    {
        while (content.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var start)
        {
            content = content[start..];
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done)
            {
                return true;
            }

            content = content[Math.Max(1, length)..];
        }

        return false;
    }

    [GeneratedRegex("Ã[\u0080-¿ŒœŠšŸƒŽžˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€|Â[\u00A0-¿]|\uFFFD", RegexOptions.CultureInvariant)]
    private static partial Regex Garbled();
}
