using ClusterBot.Bot.Delivery.Lanes;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Delivery.Sending;
using ClusterBot.Bot.FileTransfer;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Health.Clock;
using ClusterBot.Bot.Health.Probes;
using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Outbox.People;
using ClusterBot.Bot.Telemetry;
using ClusterBot.BotFramework;

namespace ClusterBot.Bot.Delivery;

internal static class DeliveryServices
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddStopping();
        services.AddInstruments<DeliveryInstruments>();
        services.AddInstruments<OutboxInstruments>();
        services.AddScoped<MessageOutbox>();
        services.AddScoped<DeliveryReport>();
        services.AddScoped<PostedCards>();
        services.AddScoped<Rosters>();
        services.AddSingleton(new Backoff(Random.Shared));
        services.AddSingleton<LaneOwnership>();
        services.AddSingleton<LaneQueue>();
        services.AddSingleton<DeliveryRecorder>();
        services.AddSingleton<DeliverySender>();
        services.AddSingleton<LateCards>();
        services.AddSingleton<DirectNotice>();
        services.AddSingleton<WaitingDeliveries>();
        services.AddSingleton<IClockJump>(provider => provider.GetRequiredService<WaitingDeliveries>());
        services.AddFaultBook().AddProbe<ConnectorProbe>();
        services.AddSingleton<LaneRegistry>();
        services.AddSingleton<DeliveryPass>();
        services.AddSingleton<UploadHosts>();
        services.AddSingleton<FileUpload>();
        services.AddScoped<FileMaking>();
        services.AddSingleton(provider => FileLinkOptions.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddScoped<FileLinks>();
        services.AddSingleton<FileDownload>();
        services.AddOutboundClient(
            FileUpload.ClientName, TimeSpan.FromMinutes(1), (provider, url) => provider.GetRequiredService<UploadHosts>().Find(url.AbsoluteUri) is not null);
        services.AddHostedService<DeliveryWorker>();
        return services;
    }
}
