namespace ClusterBot.Bot.Language;

/// <summary>How many tokens a text costs at the most, without the model's own tokeniser.</summary>
internal static class TokenEstimate
{
    /// <summary>What the JSON around a message costs.</summary>
    public const int MessageFrame = 20;

    private const int AsciiPerToken = 3;

    /// <summary>English runs at about four characters a token; other scripts can need two tokens a character.</summary>
    public static int Of(string text)
    {
        var ascii = text.Count(char.IsAscii);
        return (ascii / AsciiPerToken) + ((text.Length - ascii) * 2) + 1;
    }
}
