namespace ClusterBot.BotFramework.Authentication;

/// <summary>For a bot without an app id: there is no token.</summary>
internal sealed class NoTokenSource : IBotTokenSource
{
    public ValueTask<BotToken> GetTokenAsync(CancellationToken cancellation) => ValueTask.FromResult(BotToken.None);

    public void Forget(BotToken token)
    {
    }
}
