using ClusterBot.BotFramework.Authentication.Inbound;

namespace ClusterBot.BotFramework.Authentication.Outbound;

/// <summary>
/// Keeps the bot's token and renews it well before it ends, one fetch at a time however many ask. Where it cannot be renewed, the
/// one at hand serves until it ends.
/// </summary>
internal sealed class CachedTokenSource(ITokenFetch fetch, TimeProvider time) : IBotTokenSource, IDisposable
{
    /// <summary>Time for a person to set a new secret, where an expired one is why there is no new token.</summary>
    private static readonly TimeSpan LongestMargin = TimeSpan.FromMinutes(30);

    /// <summary>On its way a token must not end.</summary>
    private static readonly TimeSpan LongestLastMoment = TimeSpan.FromMinutes(1);

    /// <summary>The longest time that a token is kept: asked anew once a day, the bot learns of a change.</summary>
    private static readonly TimeSpan LongestKept = TimeSpan.FromDays(1);

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _gate = new(1);
    private volatile Kept? _kept;

    public async ValueTask<BotToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        if (Current() is { } token)
        {
            return token;
        }

        // Nobody waits for a renewal while the old one serves.
        if (!await _gate.WaitAsync(Ageing() is null ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, cancellationToken))
        {
            return Ageing() ?? await GetTokenAsync(cancellationToken);
        }

        try
        {
            return Current() ?? await FetchAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Forget(BotToken token)
    {
        // A token that somebody has fetched in the meantime stays.
        if (_kept is { } held && held.Token.Value == token.Value)
        {
            _kept = null;
        }
    }

    public void Dispose() => _gate.Dispose();

    private BotToken? Current() => _kept is { } held && time.GetUtcNow() < held.RenewAt ? held.Token : null;

    private BotToken? Ageing() => _kept is { } held && time.GetUtcNow() < held.TooOldAt ? held.Token : null;

    private async Task<BotToken> FetchAsync(CancellationToken cancellationToken)
    {
        var askedAt = time.GetUtcNow();
        var fetched = await fetch.FetchAsync(cancellationToken);
        if ((fetched.Token.Error ?? BearerToken.ProblemOf(fetched.Token.Value)) is { } problem)
        {
            return _kept is { } held && askedAt < held.TooOldAt ? Keep(held, problem, askedAt) : BotToken.Unavailable(problem);
        }

        var lasts = Shorter(fetched.ExpiresAt - askedAt, LongestKept);
        var endsAt = askedAt + lasts;
        _kept = new Kept(fetched.Token, endsAt - Shorter(lasts / 2, LongestMargin), endsAt - Shorter(lasts / 10, LongestLastMoment));
        return fetched.Token;
    }

    private BotToken Keep(Kept held, string problem, DateTimeOffset askedAt)
    {
        var again = askedAt + BetweenAttempts;
        var ageing = held.Token.NotRenewed(problem);
        _kept = held with { Token = ageing, RenewAt = again < held.TooOldAt ? again : held.TooOldAt };
        return ageing;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private sealed record Kept(BotToken Token, DateTimeOffset RenewAt, DateTimeOffset TooOldAt);
}
