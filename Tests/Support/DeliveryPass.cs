using ClusterBot.Bot.Delivery.Lanes;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Support;

/// <summary>Sends all that may be sent now, in every lane, for tests in which no worker does it again and again.</summary>
internal static class DeliveryPass
{
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var waiting = await services.GetRequiredService<OutboxReader>().TenantsAsync(cancellationToken);
        var tenants = await services.GetRequiredService<LaneOwnership>().TakeAsync(waiting, cancellationToken);
        var lanes = services.GetRequiredService<LaneRegistry>();
        await Task.WhenAll(tenants.Select(tenant => RunAsync(lanes.Of(tenant), cancellationToken)));
    }

    private static Task<TimeSpan?> RunAsync(Lane lane, CancellationToken cancellationToken)
    {
        lane.Tell();
        return lane.RunAsync(cancellationToken);
    }
}
