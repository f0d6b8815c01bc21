namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>The bounds on reading, so that the time it takes has a limit whatever people type.</summary>
internal static class ReadingLimits
{
    /// <summary>Characters of one message.</summary>
    public const int Message = 20_000;

    /// <summary>Characters of all messages of one summary: twice ten thousand messages of an ordinary length.</summary>
    public const int All = 8_000_000;

    /// <summary>Returns the start of a text, never ending in half a character.</summary>
    public static string Start(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
    }
}
