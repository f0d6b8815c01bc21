namespace ClusterBot.BotFramework.Authentication;

/// <summary>Keeps the bot's token till shortly before it ends, and fetches one at a time however many ask.</summary>
internal sealed class CachedTokenSource(ITokenFetch fetch, TimeProvider time) : IBotTokenSource, IDisposable
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim gate = new(1);
    private volatile Kept? kept;

    public async ValueTask<BotToken> GetTokenAsync(CancellationToken cancellation)
    {
        if (Current() is { } token)
        {
            return token;
        }

        await gate.WaitAsync(cancellation);
        try
        {
            return Current() ?? await FetchAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    public void Forget(BotToken token)
    {
        // A token that somebody has fetched in the meantime stays.
        if (kept is { } held && held.Token.Value == token.Value)
        {
            kept = null;
        }
    }

    public void Dispose() => gate.Dispose();

    private BotToken? Current() => kept is { } held && time.GetUtcNow() < held.RenewAt ? held.Token : null;

    private async Task<BotToken> FetchAsync(CancellationToken cancellation)
    {
        var askedAt = time.GetUtcNow();
        var fetched = await fetch.FetchAsync(cancellation);
        if (fetched.Token.Error is null)
        {
            var margin = (fetched.ExpiresAt - askedAt) / 2;
            kept = new Kept(fetched.Token, fetched.ExpiresAt - (margin < LongestMargin ? margin : LongestMargin));
        }

        return fetched.Token;
    }

    private sealed record Kept(BotToken Token, DateTimeOffset RenewAt);
}
