using System.Text.Json;
using System.Text.Unicode;

namespace ClusterBot.BotFramework.Activities.Json;

/// <summary>One pass over foreign bytes before anything is made of them, so that whatever is kept can also be written again.</summary>
internal static class JsonScan
{
    public static ReadOnlySpan<byte> WithoutByteOrderMark(ReadOnlySpan<byte> utf8) =>
        utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <param name="utf8">The body.</param>
    /// <param name="hasHalves">True when a text in it holds half of a surrogate pair.</param>
    public static string? Problem(ReadOnlySpan<byte> utf8, out bool hasHalves)
    {
        hasHalves = false;
        if (utf8.IsEmpty)
        {
            return "The body is empty.";
        }

        if (!Utf8.IsValid(utf8))
        {
            return "The body is not UTF-8.";
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            return ProblemIn(ref reader, ref hasHalves);
        }
        catch (JsonException exception)
        {
            return $"The body is not JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}).";
        }
    }

    private static string? ProblemIn(ref Utf8JsonReader reader, ref bool hasHalves)
    {
        var first = true;
        while (reader.Read())
        {
            if (first && reader.TokenType != JsonTokenType.StartObject)
            {
                return "The body is not a JSON object.";
            }

            first = false;
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= ActivityJson.MaxDepth)
            {
                return $"The body is nested more than {ActivityJson.MaxDepth} levels deep.";
            }

            hasHalves |= reader.ValueIsEscaped && !IsReadableText(ref reader);
        }

        return null;
    }

    private static bool IsReadableText(ref Utf8JsonReader reader)
    {
        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
