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

    private readonly SemaphoreSlim _gate = new(1);
    private volatile KeySet? _current;
    // By a clock that nobody sets: set back, it would keep us from asking again.
    private long? _unknownKeyAskedAt;
    private long? _failedAt;

    /// <summary>True when an unknown key may still be the channel's: its keys could not be fetched.</summary>
    public bool MayBeIncomplete => _failedAt is not null || !IsYounger(_current, UsableFor);

    /// <summary>Fetches the keys unless some are at hand. Returns whether there are any then.</summary>
    public async ValueTask<bool> EnsureAsync(CancellationToken cancellationToken)
    {
        if (MayBeIncomplete)
        {
            await FindAsync("", cancellationToken);
        }

        return IsYounger(_current, UsableFor);
    }

    /// <summary>Finds the key with this id; null when the channel has none, or when its keys cannot be had.</summary>
    public async ValueTask<SigningKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var set = _current;
        if (IsYounger(set, FreshFor) && set.Keys.TryGetValue(keyId, out var key))
        {
            return key;
        }

        // Keys that are a little old still serve while somebody else is already fetching.
        var isOldButKnown = IsYounger(set, UsableFor) && set.Keys.ContainsKey(keyId);
        if (await _gate.WaitAsync(isOldButKnown ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, cancellationToken))
        {
            try
            {
                await RefreshAsync(keyId, cancellationToken);
            }
            finally
            {
                _gate.Release();
            }
        }

        set = _current;
        return IsYounger(set, UsableFor) ? set.Keys.GetValueOrDefault(keyId) : null;
    }

    public void Dispose() => _gate.Dispose();

    private async Task RefreshAsync(string keyId, CancellationToken cancellationToken)
    {
        if (!MayFetch(keyId))
        {
            return;
        }

        var keys = await source.FetchAsync(cancellationToken);
        _failedAt = keys is null ? time.GetTimestamp() : null;
        _current = keys is null ? _current : new KeySet(keys, time.GetTimestamp());
    }

    private bool MayFetch(string keyId)
    {
        if (IsYounger(_failedAt, AfterFailure))
        {
            return false;
        }

        if (!IsYounger(_current, FreshFor))
        {
            return true;
        }

        if (_current.Keys.ContainsKey(keyId) || IsYounger(_unknownKeyAskedAt, BetweenUnknownKeys))
        {
            return false;
        }

        _unknownKeyAskedAt = time.GetTimestamp();
        return true;
    }

    private bool IsYounger([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] KeySet? set, TimeSpan age) =>
        set is not null && IsYounger(set.FetchedAt, age);

    private bool IsYounger(long? timestamp, TimeSpan age) => timestamp is { } at && time.GetElapsedTime(at) < age;

    private sealed record KeySet(IReadOnlyDictionary<string, SigningKey> Keys, long FetchedAt);
}
