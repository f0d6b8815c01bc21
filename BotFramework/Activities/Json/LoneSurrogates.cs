using System.Globalization;
using System.Text;

namespace ClusterBot.BotFramework.Activities.Json;

/// <summary>
/// Half characters in JSON, which a channel makes where it cuts a text in the middle of an emoji: each becomes U+FFFD, the sign for
/// what cannot be shown. JSON has them as escapes alone, since half a character cannot be written in UTF-8.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Returns the same JSON with every half character replaced.</summary>
    public static byte[] Replace(ReadOnlySpan<byte> json)
    {
        var replaced = new MemoryStream(json.Length);
        for (var at = 0; at < json.Length;)
        {
            var length = LengthAt(json, at, out var isHalf);
            replaced.Write(isHalf ? "\\ufffd"u8 : json.Slice(at, length));
            at += length;
        }

        return replaced.ToArray();
    }

    // A backslash begins an escape: of two signs, of six, or of twelve where two halves make a whole.
    private static int LengthAt(ReadOnlySpan<byte> json, int at, out bool isHalf)
    {
        isHalf = false;
        if (json[at] != '\\')
        {
            return 1;
        }

        if (CodeAt(json, at) is not { } code)
        {
            return Math.Min(2, json.Length - at);
        }

        if (char.IsHighSurrogate(code) && CodeAt(json, at + EscapeLength) is { } next && char.IsLowSurrogate(next))
        {
            return 2 * EscapeLength;
        }

        isHalf = char.IsSurrogate(code);
        return EscapeLength;
    }

    private static char? CodeAt(ReadOnlySpan<byte> json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(
            Encoding.ASCII.GetString(json.Slice(at + 2, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
