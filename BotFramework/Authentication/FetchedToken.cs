namespace ClusterBot.BotFramework.Authentication;

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
