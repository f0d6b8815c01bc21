using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClusterBot.Bot.Stopping;

internal static class StoppingServices
{
    public static IServiceCollection AddStopping(this IServiceCollection services)
    {
        services.TryAddSingleton<GracefulStop>();
        return services;
    }

    /// <summary>Lets all services stop at the same time, so that none has to wait for the slowest, and not for longer than is allowed.</summary>
    public static IServiceCollection StopTogether(this IServiceCollection services) => services.Configure<HostOptions>(options =>
    {
        options.ServicesStopConcurrently = true;
        options.ShutdownTimeout = GracefulStop.Longest;
    });
}
