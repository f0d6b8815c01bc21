using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>The rows of a lane that wait, are on their way, and may begin: all of it in memory, and by one clock.</summary>
internal sealed class LaneScheduler(UpdatePace pace, TimeProvider time)
{
    /// <summary>One request in so many goes to the row that has waited longest, whatever has priority.</summary>
    internal const int OldestEvery = 10;

    private readonly RateLimiter _rateLimiter = new(pace);
    private readonly ConcurrencyLimiter _limiter = new();
    private readonly ChannelReach _reach = new();
    private readonly HashSet<InFlightMessage> _flights = [];
    private readonly RateLimiterClock _clock = new(time);
    private int _begun;

    public LaneQueue Backlog { get; } = new();

    /// <summary>True when nothing was answered for so long that another process is to try.</summary>
    public bool IsCutOff => _reach.IsLost(Now);

    public DateTimeOffset Now => _clock.Now;

    /// <summary>The number of messages that are to be requested, or have been and are not answered.</summary>
    public int OnTheWay => _flights.Count;

    /// <summary>True when requests wait for each other, in this lane and with those of other lanes.</summary>
    public bool IsOneByOne => _limiter.IsOne;

    /// <summary>Counts the requests of the lane's previous owner.</summary>
    public void Remember(IEnumerable<(string OrderKey, DateTimeOffset At)> tried)
    {
        foreach (var (orderKey, at) in tried)
        {
            _rateLimiter.Sent(orderKey, at);
        }
    }

    /// <summary>
    /// Chooses everything that may begin now. Returns the wait for what comes after that; null when only news can change that.
    /// </summary>
    /// <param name="next">What was chosen.</param>
    public TimeSpan? Choose(ICollection<InFlightMessage> next)
    {
        var now = Now;
        _rateLimiter.Forget(now);
        while (true)
        {
            var choice = NextSend.Choose(Backlog.Heads, message => WaitFor(message, now), _begun % OldestEvery == OldestEvery - 1);
            if (choice.Head is not { } head)
            {
                return choice.Wait;
            }

            var narrow = _limiter.WaitFor([.. InTheWayOf(head).Select(inFlightMessage => inFlightMessage.StartedAt ?? now)], now);
            if (narrow > TimeSpan.Zero)
            {
                return narrow;
            }

            var inFlightMessage = new InFlightMessage(head);
            _begun++;
            _flights.Add(inFlightMessage);
            Backlog.Begin(head);
            _rateLimiter.Reserve();
            next.Add(inFlightMessage);
        }
    }

    /// <summary>Calls off a message of which nothing came: the row waits as before.</summary>
    public void CallOff(InFlightMessage inFlightMessage)
    {
        _flights.Remove(inFlightMessage);
        _rateLimiter.CallOff();
        Backlog.Return(inFlightMessage.Row);
    }

    /// <summary>Finishes a row without a request.</summary>
    public void Finish(InFlightMessage inFlightMessage)
    {
        _rateLimiter.CallOff();
        Settle(inFlightMessage);
    }

    /// <summary>Records that its request was begun.</summary>
    public void Begin(InFlightMessage inFlightMessage, DateTimeOffset at)
    {
        inFlightMessage.StartedAt = at;
        _rateLimiter.CallOff();
        _rateLimiter.Begin(at);
        if (inFlightMessage.Row.IsLate)
        {
            _rateLimiter.Updated(inFlightMessage.Row.OrderKey, at);
        }
    }

    /// <summary>
    /// Records that it was answered, and is about to be recorded. What follows an accepted message may go with the same step.
    /// </summary>
    public void Land(InFlightMessage inFlightMessage)
    {
        var startedAt = inFlightMessage.StartedAt!.Value;
        _flights.Remove(inFlightMessage);
        _limiter.Note(inFlightMessage.EndedAt - startedAt);
        _reach.Note(inFlightMessage.Result, startedAt);
        _rateLimiter.End(
            inFlightMessage.Request is DeliveryRequest.CreateChat ? null : inFlightMessage.Row.OrderKey, startedAt,
            inFlightMessage.EndedAt);
        switch (inFlightMessage.Result)
        {
            case ConnectorResult.Throttled:
                _rateLimiter.Throttled(inFlightMessage.EndedAt);
                break;
            case ConnectorResult.Accepted when inFlightMessage.Request is not DeliveryRequest.CreateChat:
                Backlog.Land(inFlightMessage.Row);
                break;
        }
    }

    /// <summary>Settles a message whose outcome is recorded: a row that is not finished waits again.</summary>
    public void Settle(InFlightMessage inFlightMessage)
    {
        _flights.Remove(inFlightMessage);
        if (inFlightMessage.Stored is { FinishedAt: null } stored)
        {
            Backlog.End(inFlightMessage.Row, stored);
        }
        else
        {
            Backlog.Remove(inFlightMessage.Row);
        }
    }

    /// <summary>
    /// Returns what is in the way of the row: a message that only waits for its turn among the lanes is overtaken by a higher
    /// priority.
    /// </summary>
    private IEnumerable<InFlightMessage> InTheWayOf(PendingMessage head) =>
        _flights.Where(inFlightMessage => inFlightMessage.StartedAt is not null || inFlightMessage.Row.Priority >= head.Priority);

    private TimeSpan WaitFor(PendingMessage message, DateTimeOffset now)
    {
        var due = message.DueAt - time.GetUtcNow();
        var room = message.IsLate
            ? _rateLimiter.WaitForUpdate(message.OrderKey, now)
            : _rateLimiter.WaitFor(message.OrderKey, now);
        return due > room ? due : room;
    }
}

/// <summary>The lane's next action: send a row, or wait; for as long as <see cref="Wait"/>, or for news when that is null.</summary>
internal sealed record NextSend(PendingMessage? Head, TimeSpan? Wait)
{
    /// <summary>Chooses, of the conversations that may send now, the one with the highest priority, and of those the oldest row.</summary>
    /// <param name="heads">The first row of each conversation.</param>
    /// <param name="waitFor">How long a row has to wait, by its due time and its conversation's pace.</param>
    /// <param name="oldestFirst">True when it is the turn of who has waited longest, whatever the priority: so nobody starves.</param>
    public static NextSend Choose(IEnumerable<PendingMessage> heads, Func<PendingMessage, TimeSpan> waitFor, bool oldestFirst = false)
    {
        PendingMessage? best = null;
        TimeSpan? shortest = null;
        foreach (var head in heads)
        {
            var wait = waitFor(head);
            if (wait > TimeSpan.Zero)
            {
                shortest = shortest is null || wait < shortest ? wait : shortest;
            }
            else if (best is null || Rank(head, oldestFirst).CompareTo(Rank(best, oldestFirst)) < 0)
            {
                best = head;
            }
        }

        return new NextSend(best, shortest);
    }

    // Where more waits than can be sent, the lowest waits longest. Updates that are drawn when they are sent have a pace besides.
    private static (int Priority, long Id) Rank(PendingMessage message, bool oldestFirst) =>
        (oldestFirst ? 0 : -(int)message.Priority, message.Id);
}
