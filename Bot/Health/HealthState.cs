using ClusterBot.Data;

namespace ClusterBot.Bot.Health;

/// <summary>A dependency that does not work, as this process sees it.</summary>
/// <param name="Dependency">What.</param>
/// <param name="SinceAt">When it was first seen.</param>
/// <param name="Reason">Why, in one sentence for an administrator, without addresses and secrets.</param>
/// <param name="Lasts">For how long, by a clock that nobody sets.</param>
public sealed record Outage(Dependency Dependency, DateTimeOffset SinceAt, string Reason, TimeSpan Lasts);

/// <summary>
/// The state of the dependencies as this process has seen it: every user of one reports here whether it worked. A success ends a
/// fault, so in a lasting one nothing worked.
/// </summary>
public sealed class HealthState(TimeProvider time) : IDatabaseFailures
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Dependency, Entry> _open = [];
    private readonly List<Outage> _ended = [];
    private volatile bool _anyOpen;

    public IReadOnlyList<Outage> Open
    {
        get
        {
            lock (_gate)
            {
                return [.. _open.Select(each => Show(each.Key, each.Value)).OrderBy(outage => outage.Dependency)];
            }
        }
    }

    public Outage? Of(Dependency dependency)
    {
        if (!_anyOpen)
        {
            return null;
        }

        lock (_gate)
        {
            return _open.TryGetValue(dependency, out var entry) ? Show(dependency, entry) : null;
        }
    }

    /// <param name="dependency">What did not work.</param>
    /// <param name="reason">See <see cref="Outage.Reason"/>.</param>
    public void Failed(Dependency dependency, string reason)
    {
        lock (_gate)
        {
            _open[dependency] = _open.TryGetValue(dependency, out var entry)
                ? entry with { Reason = reason }
                : new Entry(time.GetUtcNow(), time.GetTimestamp(), reason);
            _anyOpen = true;
        }
    }

    void IDatabaseFailures.Add(string reason) => Failed(Dependency.Database, reason);

    /// <summary>Reports that a dependency worked; costs nothing while all is well.</summary>
    public void Worked(Dependency dependency)
    {
        if (!_anyOpen)
        {
            return;
        }

        lock (_gate)
        {
            if (_open.Remove(dependency, out var entry))
            {
                _ended.Add(Show(dependency, entry));
            }

            _anyOpen = _open.Count > 0;
        }
    }

    /// <summary>Records the result of a check.</summary>
    public void Note(Dependency dependency, string? problem)
    {
        if (problem is null)
        {
            Worked(dependency);
        }
        else
        {
            Failed(dependency, problem);
        }
    }

    /// <summary>Returns the faults that ended since the last call.</summary>
    public IReadOnlyList<Outage> TakeEnded()
    {
        lock (_gate)
        {
            Outage[] ended = [.. _ended];
            _ended.Clear();
            return ended;
        }
    }

    private Outage Show(Dependency dependency, Entry entry) =>
        new(dependency, entry.SinceAt, entry.Reason, time.GetElapsedTime(entry.Timestamp));

    private sealed record Entry(DateTimeOffset SinceAt, long Timestamp, string Reason);
}
