using ClusterBot.Bot.Stopping;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddStopping();
        services.AddInstruments<DeliveryInstruments>();
        services.AddInstruments<OutboxInstruments>();
        services.AddScoped<Outbox>();
        services.AddScoped<DeliveryReport>();
        services.AddSingleton(new Backoff(Random.Shared));
        services.AddSingleton<LaneOwnership>();
        services.AddSingleton<LaneQueue>();
        services.AddSingleton<DeliveryRecorder>();
        services.AddSingleton<DeliverySender>();
        services.AddSingleton<Lanes>();
        services.AddSingleton<DeliveryPass>();
        services.AddHostedService<DeliveryWorker>();
        return services;
    }
}
