namespace ClusterBot.BotFramework.Authentication;

/// <summary>The bot's token; or none, for a bot without an app id; or why it could not be had.</summary>
public sealed class BotToken
{
    private BotToken(string? value, string? error) => (Value, Error) = (value, error);

    /// <summary>For a bot without an app id: calls carry no token.</summary>
    public static BotToken None { get; } = new(null, null);

    /// <summary>The token. Secret: it goes into a header to an allowed host and nowhere else.</summary>
    public string? Value { get; }

    /// <summary>Why there is no token, for the log; it holds no secret.</summary>
    public string? Error { get; }

    /// <summary>A token that was had.</summary>
    public static BotToken Of(string value) => new(value, null);

    /// <summary>A token that could not be had.</summary>
    public static BotToken Unavailable(string error) => new(null, error);
}
