using ClusterBot.Bot.Configuration;
using ClusterBot.Bot.Scheduling;

namespace ClusterBot.Bot.Features.Retention;

internal static class RetentionFeature
{
    public static IServiceCollection AddRetention(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(RetentionOptions.Read(configuration));
        return services.AddRecurringJob<Housekeeping>();
    }
}
