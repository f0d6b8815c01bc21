using System.Collections.Concurrent;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Delivery.Sending;
using ClusterBot.Bot.Outbox.Cards;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>The lanes of this process, each created when its tenant first has something to send.</summary>
public sealed class LaneRegistry(
    LaneOwnership ownership, OutboxReader reader, DeliveryRecorder recorder, MessageSender sender, LateCards cards,
    UpdatePace pace, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Lane>> _lanes = new();
    private readonly SendGate _gate = new(time);

    /// <summary>The number of requests, of all tenants, that wait for their turn to be sent.</summary>
    internal int WaitingForATurn => _gate.Waiting;

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
        return new Lane(tenantId, ownership, reader, recorder, new InFlightMessages(sender, cards, _gate, signal), signal, pace, time);
    }
}
