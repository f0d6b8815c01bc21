using System.Text;

namespace ClusterBot.Bot.Register.Csv;

/// <summary>
/// The text of a file as spreadsheets save it: UTF-8 with and without a byte order mark, UTF-16 of either order, and what is
/// neither is Windows-1252, which every byte has a meaning in.
/// </summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8Or1252(content.AsSpan(3)),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(content, 2, content.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(content, 2, content.Length - 2),
        // A letter of a heading, and the empty half of it.
        [> 0, 0, > 0, 0, ..] => Encoding.Unicode.GetString(content),
        [0, > 0, 0, > 0, ..] => Encoding.BigEndianUnicode.GetString(content),
        _ => Utf8Or1252(content),
    };

    private static string Utf8Or1252(ReadOnlySpan<byte> content)
    {
        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(content);
        }
    }
}
