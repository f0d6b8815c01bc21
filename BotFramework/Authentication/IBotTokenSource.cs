namespace ClusterBot.BotFramework.Authentication;

/// <summary>Where the bot's token for the connector comes from: client credentials, a managed identity, or nowhere.</summary>
public interface IBotTokenSource
{
    /// <summary>A token that is valid for some minutes yet, or why there is none. Does not throw for what a network can do.</summary>
    ValueTask<BotToken> GetTokenAsync(CancellationToken cancellation);

    /// <summary>Says that this token was refused, so that the next call fetches another.</summary>
    void Forget(BotToken token);
}
