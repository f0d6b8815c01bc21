namespace ClusterBot.BotFramework.Authentication.Inbound;

/// <summary>
/// Keeps the channel's keys. They are fetched when there are none, when they are a day old, and when a token names an unknown key;
/// the last and a repeated failure are rate limited, so that forged tokens do not make us hammer the metadata.
/// </summary>
internal sealed class SigningKeyCache(SigningKeySource source, TimeProvider time) : IDisposable
{
    internal static readonly TimeSpan FreshFor = TimeSpan.FromDays(1);
    internal static readonly TimeSpan UsableFor = TimeSpan.FromDays(2);
    internal static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromSeconds(5);
    internal static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim gate = new(1);
    private volatile KeySet? current;
    // By a clock that nobody sets: set back, it would keep us from asking again.
    private long? unknownKeyAskedAt;
    private long? failedAt;

    /// <summary>True when an unknown key may still be the channel's: its keys could not be fetched.</summary>
    public bool MayBeIncomplete => failedAt is not null || !IsYounger(current, UsableFor);

    /// <summary>Fetches the keys unless some are at hand. Returns whether there are any then.</summary>
    public async ValueTask<bool> EnsureAsync(CancellationToken cancellation)
    {
        if (MayBeIncomplete)
        {
            await FindAsync("", cancellation);
        }

        return IsYounger(current, UsableFor);
    }

    /// <summary>Finds the key with this id; null when the channel has none, or when its keys cannot be had.</summary>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellation)
    {
        var set = current;
        if (IsYounger(set, FreshFor) && set.Keys.TryGetValue(keyId, out var key))
        {
            return key;
        }

        // Keys that are a little old still serve while somebody else is already fetching.
        var isOldButKnown = IsYounger(set, UsableFor) && set.Keys.ContainsKey(keyId);
        if (await gate.WaitAsync(isOldButKnown ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellation))
        {
            try
            {
                await RefreshAsync(keyId, cancellation);
            }
            finally
            {
                gate.Release();
            }
        }

        set = current;
        return IsYounger(set, UsableFor) ? set.Keys.GetValueOrDefault(keyId) : null;
    }

    public void Dispose() => gate.Dispose();

    private async Task RefreshAsync(string keyId, CancellationToken cancellation)
    {
        if (!MayFetch(keyId))
        {
            return;
        }

        var keys = await source.FetchAsync(cancellation);
        failedAt = keys is null ? time.GetTimestamp() : null;
        current = keys is null ? current : new KeySet(keys, time.GetTimestamp());
    }

    private bool MayFetch(string keyId)
    {
        if (IsYounger(failedAt, AfterFailure))
        {
            return false;
        }

        if (!IsYounger(current, FreshFor))
        {
            return true;
        }

        if (current.Keys.ContainsKey(keyId) || IsYounger(unknownKeyAskedAt, BetweenUnknownKeys))
        {
            return false;
        }

        unknownKeyAskedAt = time.GetTimestamp();
        return true;
    }

    private bool IsYounger([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] KeySet? set, TimeSpan age) =>
        set is not null && IsYounger(set.FetchedAt, age);

    private bool IsYounger(long? timestamp, TimeSpan age) => timestamp is { } at && time.GetElapsedTime(at) < age;

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> Keys, long FetchedAt);
}
