using ClusterBot.Bot.Delivery.Lanes;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Delivery.Sending;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Health.Probes;
using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddStopping();
        services.AddMetrics<DeliveryMetrics>();
        services.AddSingleton(new RetryWait(Random.Shared));
        services.AddSingleton(UpdatePace.OfTeams);
        services.AddSingleton<LaneOwnership>();
        services.AddSingleton<OutboxReader>();
        services.AddSingleton<DeliveryRecorder>();
        services.AddSingleton<MessageSender>();
        services.AddSingleton<LateCards>();
        services.AddHealthState().AddProbe<ConnectorProbe>();
        services.AddSingleton<LaneRegistry>();
        services.AddHostedService<DeliveryWorker>();
        return services;
    }
}
