using ClusterBot.Bot.Delivery.Lanes;

namespace ClusterBot.Bot.Delivery.Sending;

/// <summary>Sends all that may be sent now, in every lane, and returns: what <see cref="DeliveryWorker"/> does again and again.</summary>
public sealed class DeliveryPass(OutboxReader reader, LaneOwnership ownership, LaneRegistry lanes)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var tenants = await ownership.TakeAsync(await reader.TenantsAsync(cancellationToken), cancellationToken);
        await Task.WhenAll(tenants.Select(tenant => RunAsync(lanes.Of(tenant), cancellationToken)));
    }

    private static Task<TimeSpan?> RunAsync(Lane lane, CancellationToken cancellationToken)
    {
        lane.Tell();
        return lane.RunAsync(cancellationToken);
    }
}
