using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Outbox;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>What waits in a lane, what is on the way, and what may begin: all of it in memory, and by one clock.</summary>
internal sealed class LaneTraffic(TimeProvider time)
{
    /// <summary>One request in so many is for who has waited longest, whatever has priority.</summary>
    internal const int OldestEvery = 10;

    private readonly Pace _pace = new();
    private readonly LaneWidth _width = new();
    private readonly HashSet<Flight> _flights = [];
    private readonly PaceClock _clock = new(time);
    private int _begun;

    public Backlog Backlog { get; } = new();

    public DateTimeOffset Now => _clock.Now;

    /// <summary>How many are to be requested, or have been and are not answered.</summary>
    public int OnTheWay => _flights.Count;

    /// <summary>Whether one request waits for the other, in this lane and with those of other lanes.</summary>
    public bool IsOneByOne => _width.IsOne;

    /// <summary>Counts the requests of whoever kept this lane before.</summary>
    public void Remember(IEnumerable<(string OrderKey, DateTimeOffset At)> tried)
    {
        foreach (var (orderKey, at) in tried)
        {
            _pace.Sent(orderKey, at);
        }
    }

    /// <summary>Chooses all that may begin now. How long to wait for what comes after that; none when only news can change that.</summary>
    /// <param name="next">What was chosen.</param>
    public TimeSpan? Choose(ICollection<Flight> next)
    {
        var now = Now;
        _pace.Forget(now);
        while (true)
        {
            var choice = NextSend.Choose(Backlog.Heads, row => WaitFor(row, now), _begun % OldestEvery == OldestEvery - 1);
            if (choice.Head is not { } head)
            {
                return choice.Wait;
            }

            var narrow = _width.WaitFor([.. InTheWayOf(head).Select(flight => flight.StartedAt ?? now)], now);
            if (narrow > TimeSpan.Zero)
            {
                return narrow;
            }

            var flight = new Flight(head);
            _begun++;
            _flights.Add(flight);
            Backlog.Begin(head);
            _pace.Reserve();
            next.Add(flight);
        }
    }

    /// <summary>Nothing came of it: the row waits as before.</summary>
    public void CallOff(Flight flight)
    {
        _flights.Remove(flight);
        _pace.CallOff();
        Backlog.Return(flight.Row);
    }

    /// <summary>The row is finished without a request.</summary>
    public void Finish(Flight flight)
    {
        _pace.CallOff();
        Settle(flight);
    }

    /// <summary>Its request was begun.</summary>
    public void Begin(Flight flight, DateTimeOffset at)
    {
        flight.StartedAt = at;
        _pace.CallOff();
        _pace.Begin(at);
    }

    /// <summary>It was answered, and is about to be recorded. What follows an accepted message may go with the same step.</summary>
    public void Land(Flight flight)
    {
        var startedAt = flight.StartedAt!.Value;
        _flights.Remove(flight);
        _width.Note(flight.EndedAt - startedAt);
        _pace.End(flight.Request is SendPlan.CreateChat ? null : flight.Row.OrderKey, startedAt, flight.EndedAt);
        switch (flight.Result)
        {
            case ConnectorResult.Throttled:
                _pace.Throttled(flight.EndedAt);
                break;
            case ConnectorResult.Accepted when flight.Request is not SendPlan.CreateChat:
                Backlog.Land(flight.Row);
                break;
        }
    }

    /// <summary>What became of it is recorded: a row that is not finished waits again.</summary>
    public void Settle(Flight flight)
    {
        _flights.Remove(flight);
        if (flight.Stored is { FinishedAt: null } stored)
        {
            Backlog.End(flight.Row, stored);
        }
        else
        {
            Backlog.Remove(flight.Row);
        }
    }

    /// <summary>What only waits for its turn among the lanes is overtaken by what has a higher priority.</summary>
    private IEnumerable<Flight> InTheWayOf(WaitingRow head) =>
        _flights.Where(flight => flight.StartedAt is not null || flight.Row.Priority >= head.Priority);

    private TimeSpan WaitFor(WaitingRow row, DateTimeOffset now)
    {
        var due = row.DueAt - time.GetUtcNow();
        var pace = _pace.WaitFor(row.OrderKey, now);
        return due > pace ? due : pace;
    }
}

/// <summary>What a lane does next: sends a row, or waits; for as long as <see cref="Wait"/>, or for news when that is none.</summary>
internal sealed record NextSend(WaitingRow? Head, TimeSpan? Wait)
{
    /// <summary>Of the conversations that may send now, the one with the highest priority, and of those the oldest row.</summary>
    /// <param name="heads">The first row of each conversation.</param>
    /// <param name="waitFor">How long a row has to wait, by its due time and its conversation's pace.</param>
    /// <param name="oldestFirst">Whether it is the turn of who has waited longest, whatever the priority: so nobody starves.</param>
    public static NextSend Choose(IEnumerable<WaitingRow> heads, Func<WaitingRow, TimeSpan> waitFor, bool oldestFirst = false)
    {
        WaitingRow? best = null;
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

    private static (int Priority, long Id) Rank(WaitingRow row, bool oldestFirst) => (oldestFirst ? 0 : -(int)row.Priority, row.Id);
}
