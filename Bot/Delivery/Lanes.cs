using System.Collections.Concurrent;

namespace ClusterBot.Bot.Delivery;

/// <summary>The lanes of this process, each made when its tenant first has something to send.</summary>
public sealed class Lanes(
    LaneOwnership ownership, LaneQueue queue, DeliveryRecorder recorder, DeliverySender sender, LateCards cards, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Lane>> _lanes = new();
    private readonly SendTurns _turns = new(time);

    /// <summary>How many requests, of all tenants, wait for their turn to be sent.</summary>
    internal int WaitingForATurn => _turns.Waiting;

    internal Lane Of(string tenantId) => _lanes.GetOrAdd(tenantId, id => new Lazy<Lane>(() => Make(id))).Value;

    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Value.Dispose();
        }
    }

    private Lane Make(string tenantId)
    {
        var signal = new WakeSignal(time);
        return new Lane(tenantId, ownership, queue, recorder, new LaneFlights(sender, cards, _turns, signal), signal, time);
    }
}
