using ClusterBot.Bot.Scheduling;

namespace ClusterBot.Bot.Features.Retention;

internal static class RetentionFeature
{
    public static IServiceCollection AddRetention(this IServiceCollection services) =>
        services.AddRecurringJob<Housekeeping>();
}
