using System.Collections.Concurrent;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Data;

namespace ClusterBot.Bot.Turns.Endpoint;

/// <summary>The turns that wait to begin, apart for each thing that they wait for.</summary>
public sealed class TurnQueues(TimeProvider time)
{
    private readonly ConcurrentDictionary<TenantAccess, TurnQueue> _writing = new();

    /// <summary>Gets the queue of turns that only show something.</summary>
    public TurnQueue Reading { get; } = new(time);

    public TurnQueue Of(TenantAccess access) => _writing.GetOrAdd(access, _ => new TurnQueue(time));
}

/// <summary>
/// The turns that wait for one thing. One that cannot begin in time says so; whoever would stand behind it, or behind more than can begin
/// in time, is told at once, and not when the channel has given up long since.
/// </summary>
public sealed class TurnQueue(TimeProvider time)
{
    /// <summary>The channel waits five seconds for the answer to a press.</summary>
    private static readonly TimeSpan LongestForPress = TimeSpan.FromSeconds(4);

    /// <summary>It waits fifteen for anything else.</summary>
    private static readonly TimeSpan LongestForMessage = TimeSpan.FromSeconds(8);

    /// <summary>The weight of each new interval: one that was long by chance sends nobody away.</summary>
    private const double Weight = 0.05;

    /// <summary>
    /// Those who would wait so many times the longest are told at once. Between one and this the queue may yet move faster: they wait, and
    /// are told when their time is over.
    /// </summary>
    private const int Hopeless = 2;

    private readonly Lock _lock = new();
    private int _waiting;
    private TimeSpan _between;
    private long? _begunAt;
    private bool _isStuck;

    /// <summary>Returns a place in the queue; null when the turn could not begin in time.</summary>
    public TurnPlace? Enter(Activity activity)
    {
        var longest = activity.Type == ActivityTypes.Invoke ? LongestForPress : LongestForMessage;
        lock (_lock)
        {
            // The first in the queue always waits: that is how it is found out when things go on.
            if (_waiting > 0 && (_isStuck || _waiting * _between > Hopeless * longest))
            {
                return null;
            }

            _waiting++;
        }

        return new TurnPlace(this, longest, time);
    }

    internal void Begin()
    {
        lock (_lock)
        {
            var before = _begunAt;
            _waiting--;
            _isStuck = false;
            // An interval counts only where somebody waited all the while.
            _begunAt = _waiting > 0 ? time.GetTimestamp() : null;
            _between = _waiting == 0 ? TimeSpan.Zero
                : before is { } at ? _between + (Weight * (time.GetElapsedTime(at) - _between))
                : _between;
        }
    }

    /// <param name="isStuck">True when it waited as long as it could.</param>
    internal void Leave(bool isStuck)
    {
        lock (_lock)
        {
            _waiting--;
            _isStuck |= isStuck;
        }
    }
}

/// <summary>One turn's place in a queue, until the turn begins or gives up.</summary>
public sealed class TurnPlace : IDisposable
{
    private readonly TurnQueue _queue;
    private readonly CancellationTokenSource _patience;
    private bool _hasBegun;

    internal TurnPlace(TurnQueue queue, TimeSpan longest, TimeProvider time) =>
        (_queue, _patience) = (queue, new CancellationTokenSource(longest, time));

    /// <summary>Cancelled when the turn has not begun in time.</summary>
    public CancellationToken Patience => _patience.Token;

    /// <summary>Says that the turn begins; a second time, when it is run again, says nothing.</summary>
    public void Begin()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _patience.CancelAfter(Timeout.InfiniteTimeSpan);
            _queue.Begin();
        }
    }

    public void Dispose()
    {
        if (!_hasBegun)
        {
            _queue.Leave(_patience.IsCancellationRequested);
        }

        _patience.Dispose();
    }
}
