namespace ClusterBot.BotFramework.Authentication.Outbound;

/// <summary>The bot's token; or none, for a bot without an app id; or why it could not be had.</summary>
public sealed class BotToken
{
    private BotToken(string? value, string? error, string? renewalProblem = null) =>
        (Value, Error, RenewalProblem) = (value, error, renewalProblem);

    /// <summary>For a bot without an app id: calls carry no token.</summary>
    public static BotToken None { get; } = new(null, null);

    /// <summary>The token. Secret: it goes into a header to an allowed host and nowhere else.</summary>
    public string? Value { get; }

    /// <summary>Why there is no token, for the log; it holds no secret.</summary>
    public string? Error { get; }

    /// <summary>Why no newer one could be had, though this one still serves for up to half an hour; it holds no secret.</summary>
    public string? RenewalProblem { get; }

    /// <summary>A token that was had.</summary>
    public static BotToken Of(string value) => new(value, null);

    /// <summary>The same token, which could not be renewed.</summary>
    internal BotToken NotRenewed(string problem) => new(Value, null, problem);

    /// <summary>A token that could not be had.</summary>
    public static BotToken Unavailable(string error) => new(null, error);
}

/// <summary>A fresh token and when it ends; or why there is none.</summary>
internal sealed record FetchedToken(BotToken Token, DateTimeOffset ExpiresAt)
{
    public static FetchedToken Failed(string error) => new(BotToken.Unavailable(error), DateTimeOffset.MinValue);
}

/// <summary>Gets a fresh token from whoever gives them.</summary>
internal interface ITokenFetch
{
    Task<FetchedToken> FetchAsync(CancellationToken cancellation);
}

/// <summary>Where the bot's token for the connector comes from: client credentials, a managed identity, or nowhere.</summary>
public interface IBotTokenSource
{
    /// <summary>A token that is valid for some minutes yet, or why there is none. Does not throw for what a network can do.</summary>
    ValueTask<BotToken> GetTokenAsync(CancellationToken cancellation);

    /// <summary>Says that this token was refused, so that the next call fetches another.</summary>
    void Forget(BotToken token);
}

/// <summary>For a bot without an app id: there is no token.</summary>
internal sealed class NoTokenSource : IBotTokenSource
{
    public ValueTask<BotToken> GetTokenAsync(CancellationToken cancellation) => ValueTask.FromResult(BotToken.None);

    public void Forget(BotToken token)
    {
    }
}
