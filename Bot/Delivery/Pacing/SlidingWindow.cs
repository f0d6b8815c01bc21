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
    /// <param name="most">How many sends of a window may be made at most; null for all.</param>
    /// <returns><see cref="DateTimeOffset.MaxValue"/> when one of those has to be answered first.</returns>
    public DateTimeOffset EarliestAt(int onTheWay = 0, int? most = null)
    {
        var earliest = DateTimeOffset.MinValue;
        foreach (var limit in windows)
        {
            var sends = Math.Min(limit.Sends, most ?? limit.Sends);
            if (onTheWay >= sends)
            {
                return DateTimeOffset.MaxValue;
            }

            var room = sends - onTheWay;
            if (_ring.Count >= room && FromLast(room) + limit.Period is var free && free > earliest)
            {
                earliest = free;
            }
        }

        return earliest;
    }

    /// <summary>Returns the time between two of these sends, by what has been used of each long window.</summary>
    public TimeSpan Between(UpdatePace pace, DateTimeOffset now) =>
        windows.Where(IsLong).Max(limit => pace.Between(UsedSince(now - limit.Period), limit));

    // The short ones are free again before a second update comes.
    private static bool IsLong(RateLimit limit) => limit.Period > TimeSpan.FromSeconds(10);

    private int UsedSince(DateTimeOffset since)
    {
        var (most, least) = (_ring.Count, 0);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = FromLast(middle) > since ? (middle, most) : (least, middle - 1);
        }

        return least;
    }

    private DateTimeOffset FromLast(int back) => _ring[Index(back)];

    private int Index(int back) => (_next + _ring.Count - back) % _ring.Count;
}
