namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>
/// The speed at which one lane may send: within Teams' limits in each conversation and in the tenant as a whole. The channel counts
/// a request at some moment between its beginning and its answer. A request on the way may therefore count at any moment; an
/// answered one counts as late as it can have: the shortest recent answer took so long that it cannot have been later.
/// </summary>
public sealed class RateLimiter(UpdatePace? pace = null)
{
    /// <summary>The longest time that any limit looks back.</summary>
    public static readonly TimeSpan Memory = RateLimit.Conversation.Max(limit => limit.Period);

    /// <summary>The interval between the requests of a lane that evenly uses all it is allowed.</summary>
    public static readonly TimeSpan Even = RateLimit.Lane.Max(limit => limit.Period / limit.Sends);

    /// <summary>A request that is not answered by then is assumed to have been counted; its answer may yet say that it was later.</summary>
    private static readonly TimeSpan LongestWay = TimeSpan.FromMilliseconds(250);

    /// <summary>The channel may be quicker than the shortest recent answer shows. Measured by the bench's full lanes.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(10);

    private static readonly TimeSpan RestAfterThrottling = TimeSpan.FromMilliseconds(250);

    private readonly UpdatePace _pace = pace ?? UpdatePace.OfTeams;
    private readonly SlidingWindow _lane = new(RateLimit.Lane);
    private readonly Dictionary<string, SlidingWindow> _conversations = [];
    private readonly Dictionary<string, SlidingWindow> _updates = [];
    private readonly List<DateTimeOffset> _onTheWay = [];
    private readonly RollingMinimum _answers = new();
    private DateTimeOffset _restsUntil = DateTimeOffset.MinValue;
    private int _reserved;

    /// <summary>Returns the wait before this conversation's next send; zero when it may send now.</summary>
    public TimeSpan WaitFor(string conversation, DateTimeOffset now)
    {
        var earliest = LaneAt(now);
        if (_conversations.TryGetValue(conversation, out var times))
        {
            earliest = Later(earliest, times.EarliestAt());
        }

        return earliest > now ? earliest - now : TimeSpan.Zero;
    }

    /// <summary>Returns the wait before this conversation's next update that can wait; zero when it may go now.</summary>
    public TimeSpan WaitForUpdate(string conversation, DateTimeOffset now)
    {
        var earliest = Later(LaneAt(now, _pace.ShareOf(RateLimit.Lane[0]).Sends), now + WaitFor(conversation, now));
        if (_updates.TryGetValue(conversation, out var times))
        {
            earliest = Later(earliest, Later(times.EarliestAt(), times.LastAt + times.Between(_pace, now)));
        }

        return earliest > now ? earliest - now : TimeSpan.Zero;
    }

    /// <summary>Records that such an update begins.</summary>
    public void Updated(string conversation, DateTimeOffset at)
    {
        if (!_updates.TryGetValue(conversation, out var times))
        {
            _updates[conversation] = times = new SlidingWindow([.. RateLimit.Conversation.Select(_pace.ShareOf)]);
        }

        times.Add(at);
    }

    /// <summary>Reserves room for a request that will begin at some moment from now on.</summary>
    public void Reserve() => _reserved++;

    /// <summary>Releases the reservation: the request begins, or does not.</summary>
    public void CallOff() => _reserved--;

    /// <summary>Records that a request begins.</summary>
    public void Begin(DateTimeOffset now) => _onTheWay.Add(now);

    /// <summary>Records that a request has been answered, or will not be.</summary>
    /// <param name="conversation">The conversation that it was a send into; none when only the tenant's limit counts it.</param>
    /// <param name="beganAt">As it was told to <see cref="Begin"/>.</param>
    /// <param name="now">When it was answered.</param>
    public void End(string? conversation, DateTimeOffset beganAt, DateTimeOffset now)
    {
        var counted = Earlier(now, now - _answers.With(now - beganAt) + Margin);
        if (_onTheWay.Remove(beganAt) || counted > beganAt + LongestWay)
        {
            _lane.Add(counted);
        }

        if (conversation is not null)
        {
            Of(conversation).Add(counted);
        }
    }

    /// <summary>Records a send into a conversation that was made before this limiter existed, and counted at this moment.</summary>
    public void Sent(string conversation, DateTimeOffset at)
    {
        _lane.Add(at);
        Of(conversation).Add(at);
    }

    /// <summary>Lets the whole lane rest for a moment: the channel said "too many".</summary>
    public void Throttled(DateTimeOffset at) => _restsUntil = Later(_restsUntil, at + RestAfterThrottling);

    /// <summary>Forgets conversations that have been quiet for longer than any limit looks back.</summary>
    public void Forget(DateTimeOffset now)
    {
        foreach (var (conversation, times) in _conversations)
        {
            if (times.LastAt + Memory <= now)
            {
                _conversations.Remove(conversation);
            }
        }

        foreach (var (conversation, times) in _updates)
        {
            if (times.LastAt + Memory <= now)
            {
                _updates.Remove(conversation);
            }
        }
    }

    private DateTimeOffset LaneAt(DateTimeOffset now, int? most = null)
    {
        foreach (var beganAt in _onTheWay.Where(began => began + LongestWay <= now).ToList())
        {
            _onTheWay.Remove(beganAt);
            _lane.Add(beganAt + LongestWay);
        }

        return Later(_restsUntil, _lane.EarliestAt(_onTheWay.Count + _reserved, most));
    }

    private SlidingWindow Of(string conversation)
    {
        if (!_conversations.TryGetValue(conversation, out var times))
        {
            _conversations[conversation] = times = new SlidingWindow(RateLimit.Conversation);
        }

        return times;
    }

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}

/// <summary>The clock of the limiter, which nobody sets.</summary>
internal sealed class RateLimiterClock(TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _started = time.GetTimestamp();

    public DateTimeOffset Now => _startedAt + time.GetElapsedTime(_started);
}
