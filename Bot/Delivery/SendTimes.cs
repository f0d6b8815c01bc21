namespace ClusterBot.Bot.Delivery;

/// <summary>The latest sends, as many as the largest window looks back to, in a ring.</summary>
internal sealed class SendTimes(IReadOnlyList<PaceWindow> windows)
{
    private readonly int _most = windows.Max(window => window.Sends);
    private readonly List<DateTimeOffset> _ring = [];
    private int _next;

    public DateTimeOffset LastAt => _ring.Count == 0 ? DateTimeOffset.MinValue : FromLast(1);

    public void Add(DateTimeOffset at)
    {
        if (_ring.Count < _most)
        {
            _ring.Add(at);
            return;
        }

        _ring[_next] = at;
        _next = (_next + 1) % _most;
    }

    /// <summary>The first instant at which one more send keeps within every window.</summary>
    public DateTimeOffset EarliestAt()
    {
        var earliest = DateTimeOffset.MinValue;
        foreach (var window in windows)
        {
            if (_ring.Count >= window.Sends && FromLast(window.Sends) + window.Period is var free && free > earliest)
            {
                earliest = free;
            }
        }

        return earliest;
    }

    private DateTimeOffset FromLast(int back) => _ring[(_next + _ring.Count - back) % _ring.Count];
}
