using ClusterBot.BotFramework.Authentication;

namespace ClusterBot.Bot.Faults;

/// <summary>Writes into the book whether the bot's token could be had.</summary>
internal sealed class WatchedTokenSource(IBotTokenSource tokens, FaultBook book) : IBotTokenSource, IDisposable
{
    public async ValueTask<BotToken> GetTokenAsync(CancellationToken cancellation)
    {
        var token = await tokens.GetTokenAsync(cancellation);
        book.Note(Dependency.TokenService, token.Error);
        if (token.Error is null)
        {
            book.Note(Dependency.TokenRenewal, token.RenewalProblem);
        }

        return token;
    }

    public void Forget(BotToken token) => tokens.Forget(token);

    public void Dispose() => (tokens as IDisposable)?.Dispose();
}
