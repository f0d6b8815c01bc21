namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>The latest sends, as many as the largest window looks back to, in a ring that is kept in order.</summary>
internal sealed class SlidingWindow(IReadOnlyList<RateLimit> windows)
{
    private readonly int _most = windows.Max(limit => limit.Sends);
    private readonly List<DateTimeOffset> _ring = [];
    private int _next;

    public DateTimeOffset LastAt => _ring.Count == 0 ? DateTimeOffset.MinValue : FromLast(1);

    public void Add(DateTimeOffset at)
    {
        if (_ring.Count < _most)
        {
            _ring.Add(at);
        }
        else
        {
            _ring[_next] = at;
            _next = (_next + 1) % _most;
        }

        // Requests that were made together may be answered in another order.
        for (var back = 1; back < _ring.Count && FromLast(back) < FromLast(back + 1); back++)
        {
            (_ring[Index(back)], _ring[Index(back + 1)]) = (FromLast(back + 1), FromLast(back));
        }
    }

    /// <summary>The first instant at which one more send keeps within every window.</summary>
    /// <param name="onTheWay">How many were begun that may count at any moment from now on.</param>
    /// <returns><see cref="DateTimeOffset.MaxValue"/> when one of those has to be answered first.</returns>
    public DateTimeOffset EarliestAt(int onTheWay = 0)
    {
        var earliest = DateTimeOffset.MinValue;
        foreach (var limit in windows)
        {
            if (onTheWay >= limit.Sends)
            {
                return DateTimeOffset.MaxValue;
            }

            var room = limit.Sends - onTheWay;
            if (_ring.Count >= room && FromLast(room) + limit.Period is var free && free > earliest)
            {
                earliest = free;
            }
        }

        return earliest;
    }

    private DateTimeOffset FromLast(int back) => _ring[Index(back)];

    private int Index(int back) => (_next + _ring.Count - back) % _ring.Count;
}
