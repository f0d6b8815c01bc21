using System.Collections.Concurrent;

namespace ClusterBot.Bot.Delivery;

/// <summary>The lanes of this process, each made when its tenant first has something to send.</summary>
public sealed class Lanes(
    LaneOwnership ownership, LaneQueue queue, DeliveryRecorder recorder, DeliverySender sender, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Lane>> _lanes = new();

    internal Lane Of(string tenantId) =>
        _lanes.GetOrAdd(tenantId, id => new Lazy<Lane>(() => new Lane(id, ownership, queue, recorder, sender, time))).Value;

    public void Dispose()
    {
        foreach (var lane in _lanes.Values)
        {
            lane.Value.Dispose();
        }
    }
}
