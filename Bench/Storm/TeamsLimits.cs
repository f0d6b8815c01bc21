namespace ClusterBot.Bench.Storm;

/// <summary>
/// Teams' published limits, counted on arrival: at most so many requests in any period of a given length. Written independently of
/// the bot, whose own reading of the limits is what is measured.
/// </summary>
internal sealed class TeamsLimits
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, LimitWindow[]> _counted = [];

    public int Overruns { get; private set; }

    /// <summary>The margin by which the closest request stayed within the tenant's limit; negative when it was overrun.</summary>
    public TimeSpan? TenantSlack { get; private set; }

    /// <summary>Counts a request, and returns false when it is one too many.</summary>
    /// <param name="tenant">Whose budget it takes from.</param>
    /// <param name="conversation">The conversation that is written to, if it is one.</param>
    /// <param name="at">When it arrived; never earlier than the one before.</param>
    public bool Allow(string tenant, string? conversation, TimeSpan at)
    {
        lock (_gate)
        {
            LimitWindow[] windows =
                [.. Of(tenant, [(50, 1)]), .. conversation is null ? [] : Of(conversation, [(7, 1), (8, 2), (60, 30), (1800, 3600)])];
            if (windows[0].Slack(at) is { } slack && (TenantSlack is null || slack < TenantSlack))
            {
                TenantSlack = slack;
            }

            var allowed = windows.All(window => window.HasRoom(at));
            Overruns += allowed ? 0 : 1;
            foreach (var window in windows)
            {
                window.Add(at);
            }

            return allowed;
        }
    }

    private LimitWindow[] Of(string key, (int Most, int Seconds)[] limits)
    {
        if (!_counted.TryGetValue(key, out var windows))
        {
            _counted[key] = windows = [.. limits.Select(limit => new LimitWindow(limit.Most, TimeSpan.FromSeconds(limit.Seconds)))];
        }

        return windows;
    }
}

/// <summary>One limit: remembers as many arrivals as it allows, in order of arrival.</summary>
internal sealed class LimitWindow(int most, TimeSpan period)
{
    private readonly Queue<TimeSpan> _latest = new();

    public bool HasRoom(TimeSpan at) => Slack(at) is not { } slack || slack >= TimeSpan.Zero;

    /// <summary>Returns the time since there was room again; null as long as there always was.</summary>
    public TimeSpan? Slack(TimeSpan at) => _latest.Count < most ? null : at - _latest.Peek() - period;

    public void Add(TimeSpan at)
    {
        _latest.Enqueue(at);
        if (_latest.Count > most)
        {
            _latest.Dequeue();
        }
    }
}
