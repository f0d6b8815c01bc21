using ClusterBot.Bot.Health.Clock;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Outbox.People;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddMetrics<OutboxMetrics>();
        services.AddScoped<MessageOutbox>();
        services.AddScoped<UndeliverableReport>();
        services.AddScoped<PostedCards>();
        services.AddScoped<MissingCards>();
        services.AddScoped<Rosters>();
        services.AddSingleton<DirectNotice>();
        services.AddSingleton<PendingMessages>();
        return services.AddSingleton<IClockJump>(provider => provider.GetRequiredService<PendingMessages>());
    }
}
