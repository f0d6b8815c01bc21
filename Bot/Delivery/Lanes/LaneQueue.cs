using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>
/// The rows that wait in one lane, as far as they have been read: for each conversation a line of rows in order, of which the first
/// may be sent. Rows added by others are read when they say so, and rows that they made due earlier, at the next look at
/// everything.
/// </summary>
internal sealed class LaneQueue
{
    private readonly Dictionary<string, SortedList<long, PendingMessage>> _lines = [];
    private readonly Dictionary<string, long> _busy = [];
    private readonly HashSet<long> _superseded = [];
    private readonly HashSet<long> _landed = [];

    /// <summary>The last-added row of all that were ever read.</summary>
    public long ReadUpTo { get; private set; }

    /// <summary>Updates that need not be sent, because a later one of the same message waits behind them.</summary>
    public IReadOnlyCollection<long> Superseded => _superseded;

    /// <summary>
    /// The rows of each conversation that may go next, if it has none on the way: the first, and what only late updates stand before.
    /// </summary>
    public IEnumerable<PendingMessage> Heads =>
        _lines.Where(line => !_busy.ContainsKey(line.Key)).SelectMany(line => HeadsOf(line.Value.Values));

    public void Add(IEnumerable<PendingMessage> rows)
    {
        foreach (var message in rows)
        {
            ReadUpTo = Math.Max(ReadUpTo, message.Id);
            // What was sent is not recorded yet: in the outbox it still seems to wait, till the end of its lease.
            if (!_superseded.Contains(message.Id) && !_landed.Contains(message.Id))
            {
                Add(message);
            }
        }
    }

    /// <summary>Marks the row as on its way: nothing else of its conversation may be sent until it has ended.</summary>
    public void Begin(PendingMessage message) => _busy[message.OrderKey] = message.Id;

    /// <summary>Puts back a row that is not, or no longer, on its way; it waits as before.</summary>
    public void Return(PendingMessage message) => _busy.Remove(message.OrderKey);

    /// <summary>Puts back a row that is not on its way any more; it waits as it is stored now.</summary>
    public void End(PendingMessage message, OutboxMessage stored)
    {
        _busy.Remove(message.OrderKey);
        _landed.Remove(message.Id);
        var dueAt = stored.LeasedUntilAt ?? stored.DueAt;
        Put(message with { DueAt = dueAt, ReadDueAt = dueAt });
    }

    /// <summary>Removes a row that was sent, which is about to be recorded.</summary>
    public void Land(PendingMessage message)
    {
        Take(message);
        _landed.Add(message.Id);
    }

    /// <summary>Removes a finished row; does nothing when it is already gone.</summary>
    public void Remove(PendingMessage message)
    {
        Take(message);
        _landed.Remove(message.Id);
    }

    public void ForgetSuperseded(IEnumerable<long> ids) => _superseded.ExceptWith(ids);

    private static IEnumerable<PendingMessage> HeadsOf(IList<PendingMessage> line)
    {
        foreach (var message in line)
        {
            // What waits behind a digest is not to wait for all the rest of the lane.
            yield return message.Priority == OutboxMessagePriority.Digest
                ? message with { Priority = line.Max(waiting => waiting.Priority) }
                : message;
            if (!message.IsLate)
            {
                yield break;
            }
        }
    }

    private void Take(PendingMessage message)
    {
        if (!_lines.TryGetValue(message.OrderKey, out var line) || !line.Remove(message.Id))
        {
            return;
        }

        _busy.Remove(message.OrderKey);
        if (line.Count == 0)
        {
            _lines.Remove(message.OrderKey);
        }
    }

    private void Add(PendingMessage message)
    {
        if (!_lines.TryGetValue(message.OrderKey, out var line) || !line.TryGetValue(message.Id, out var known))
        {
            Put(message);
        }
        else if (known.ReadDueAt != message.DueAt && !_busy.ContainsKey(message.OrderKey))
        {
            line[message.Id] = message;
        }
    }

    private void Put(PendingMessage message)
    {
        if (!_lines.TryGetValue(message.OrderKey, out var line))
        {
            _lines[message.OrderKey] = line = [];
        }

        line[message.Id] = message;
        if (message.UpdatesId is { } updatesId)
        {
            Supersede(line, updatesId);
        }
    }

    /// <summary>Keeps only the last of several updates of one message, which is sent no earlier than the others could have been.</summary>
    private void Supersede(SortedList<long, PendingMessage> line, long updatesId)
    {
        var onTheWay = _busy.GetValueOrDefault(line.Values[0].OrderKey, -1);
        PendingMessage? last = null;
        for (var i = line.Count - 1; i >= 0; i--)
        {
            var message = line.Values[i];
            if (message.UpdatesId != updatesId || message.Id == onTheWay)
            {
                continue;
            }

            if (last is null)
            {
                last = message;
                continue;
            }

            _superseded.Add(message.Id);
            line.RemoveAt(i);
            last = last with { DueAt = message.DueAt > last.DueAt ? message.DueAt : last.DueAt };
            line[last.Id] = last;
        }
    }
}
