namespace ClusterBot.BotFramework.Authentication.Outbound;

/// <summary>The bot's token; or none, for a bot without an app id; or the reason why it could not be had.</summary>
public sealed class BotToken
{
    private BotToken(string? value, string? error, string? renewalProblem = null) =>
        (Value, Error, RenewalProblem) = (value, error, renewalProblem);

    /// <summary>For a bot without an app id: calls carry no token.</summary>
    public static BotToken None { get; } = new(null, null);

    /// <summary>The token. Secret: it goes into a header to an allowed host and nowhere else.</summary>
    public string? Value { get; }

    /// <summary>The reason why there is no token, for the log; it holds no secret.</summary>
    public string? Error { get; }

    /// <summary>
    /// The reason why no newer one could be had, though this one still serves for up to half an hour; it holds no secret.
    /// </summary>
    public string? RenewalProblem { get; }

    /// <summary>Returns a token that was obtained.</summary>
    public static BotToken Of(string value) => new(value, null);

    /// <summary>Returns the same token, which could not be renewed.</summary>
    internal BotToken NotRenewed(string problem) => new(Value, null, problem);

    /// <summary>Returns the result for a token that could not be obtained.</summary>
    public static BotToken Unavailable(string error) => new(null, error);
}

/// <summary>A fresh token and its expiry; or the reason why there is none.</summary>
internal sealed record FetchedToken(BotToken Token, DateTimeOffset ExpiresAt)
{
    public static FetchedToken Failed(string error) => new(BotToken.Unavailable(error), DateTimeOffset.MinValue);
}

/// <summary>Fetches a fresh token from its issuer.</summary>
internal interface ITokenFetch
{
    Task<FetchedToken> FetchAsync(CancellationToken cancellationToken);
}

/// <summary>The source of the bot's token for the connector: client credentials, a managed identity, or none.</summary>
public interface IBotTokenSource
{
    /// <summary>
    /// Returns a token that is valid for some minutes yet, or the reason why there is none. Does not throw for network failures.
    /// </summary>
    ValueTask<BotToken> GetTokenAsync(CancellationToken cancellationToken);

    /// <summary>Reports that this token was refused, so that the next call fetches another.</summary>
    void Forget(BotToken token);
}

/// <summary>For a bot without an app id: there is no token.</summary>
internal sealed class NoTokenSource : IBotTokenSource
{
    public ValueTask<BotToken> GetTokenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(BotToken.None);

    public void Forget(BotToken token)
    {
    }
}
