using ClusterBot.Bot.Data.Entities;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>
/// What waits in one lane, as far as it has been read: for each conversation a line of rows in their order, of which the first
/// may be sent. What others add is read when they say so, and when they made a row due earlier, at the next look at everything.
/// </summary>
internal sealed class Backlog
{
    private readonly Dictionary<string, SortedList<long, WaitingRow>> _lines = [];
    private readonly HashSet<string> _busy = [];
    private readonly HashSet<long> _superseded = [];
    private readonly HashSet<long> _landed = [];

    /// <summary>The row added last, of all that were ever read.</summary>
    public long ReadUpTo { get; private set; }

    /// <summary>Updates that need not be sent, because a later one of the same message waits behind them.</summary>
    public IReadOnlyCollection<long> Superseded => _superseded;

    /// <summary>The first row of each conversation that has none on the way.</summary>
    public IEnumerable<WaitingRow> Heads => _lines.Where(line => !_busy.Contains(line.Key)).Select(line => line.Value.Values[0]);

    public void Add(IEnumerable<WaitingRow> rows)
    {
        foreach (var row in rows)
        {
            ReadUpTo = Math.Max(ReadUpTo, row.Id);
            // What was sent is not recorded yet: in the outbox it still seems to wait, till the end of its lease.
            if (!_superseded.Contains(row.Id) && !_landed.Contains(row.Id))
            {
                Add(row);
            }
        }
    }

    /// <summary>The row is on its way: nothing else of its conversation may be sent till that has ended.</summary>
    public void Begin(WaitingRow row) => _busy.Add(row.OrderKey);

    /// <summary>It is not, or no longer, on its way and waits as before.</summary>
    public void Return(WaitingRow row) => _busy.Remove(row.OrderKey);

    /// <summary>It is not on its way any more, and waits as it is stored now.</summary>
    public void End(WaitingRow row, OutboxMessage stored)
    {
        _busy.Remove(row.OrderKey);
        _landed.Remove(row.Id);
        var dueAt = stored.LeasedUntilAt ?? stored.DueAt;
        Put(row with { DueAt = dueAt, ReadDueAt = dueAt });
    }

    /// <summary>It was sent, which is about to be recorded.</summary>
    public void Land(WaitingRow row)
    {
        Take(row);
        _landed.Add(row.Id);
    }

    /// <summary>It is finished. Nothing happens when that is known.</summary>
    public void Remove(WaitingRow row)
    {
        Take(row);
        _landed.Remove(row.Id);
    }

    public void ForgetSuperseded(IEnumerable<long> ids) => _superseded.ExceptWith(ids);

    private void Take(WaitingRow row)
    {
        if (!_lines.TryGetValue(row.OrderKey, out var line) || !line.Remove(row.Id))
        {
            return;
        }

        _busy.Remove(row.OrderKey);
        if (line.Count == 0)
        {
            _lines.Remove(row.OrderKey);
        }
    }

    private void Add(WaitingRow row)
    {
        if (!_lines.TryGetValue(row.OrderKey, out var line) || !line.TryGetValue(row.Id, out var known))
        {
            Put(row);
        }
        else if (known.ReadDueAt != row.DueAt && !_busy.Contains(row.OrderKey))
        {
            line[row.Id] = row;
        }
    }

    private void Put(WaitingRow row)
    {
        if (!_lines.TryGetValue(row.OrderKey, out var line))
        {
            _lines[row.OrderKey] = line = [];
        }

        line[row.Id] = row;
        if (row.UpdatesId is { } updatesId)
        {
            Supersede(line, updatesId);
        }
    }

    /// <summary>Of several updates of one message only the last is sent, and not before the others could have been.</summary>
    private void Supersede(SortedList<long, WaitingRow> line, long updatesId)
    {
        var first = _busy.Contains(line.Values[0].OrderKey) ? 1 : 0;
        WaitingRow? last = null;
        for (var i = line.Count - 1; i >= first; i--)
        {
            var row = line.Values[i];
            if (row.UpdatesId != updatesId)
            {
                continue;
            }

            if (last is null)
            {
                last = row;
                continue;
            }

            _superseded.Add(row.Id);
            line.RemoveAt(i);
            last = last with { DueAt = row.DueAt > last.DueAt ? row.DueAt : last.DueAt };
            line[last.Id] = last;
        }
    }
}
