using ClusterBot.Bot.Database;
using ClusterBot.Data;
using ClusterBot.Bot.Health.Clock;
using ClusterBot.Bot.Health.Probes;
using ClusterBot.Bot.Telemetry;
using ClusterBot.BotFramework;
using ClusterBot.Data.Setup;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ClusterBot.Bot.Health;

internal static class HealthServices
{
    /// <summary>The book alone, for rooms that write into it.</summary>
    public static IServiceCollection AddHealthState(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<HealthState>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IDatabaseFailures, HealthState>(provider => provider.GetRequiredService<HealthState>()));
        return services;
    }

    public static IServiceCollection AddHealthMonitoring(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHealthState();
        services.AddProbe<DatabaseProbe>();
        if (ConnectionStringSetting.Read(configuration).Engine == DatabaseEngine.Sqlite)
        {
            services.AddProbe<DiskProbe>();
        }

        services.AddSingleton<ProbeRunner>();
        services.AddSingleton<ClockProbe>();
        services.AddSingleton<IProbe>(provider => provider.GetRequiredService<ClockProbe>());
        services.AddHostedService<ClockWatch>();
        services.AddSingleton<ClockSkew>();
        services.AddOutboundClient(ClockSkew.ClientName, TimeSpan.FromSeconds(10));
        services.AddHealthChecks();
        services.AddSingleton<IConfigureOptions<HealthCheckServiceOptions>, DependencyCheck.Registration>();
        // What fails is told by who watches, once; each answer to a probe would tell it again.
        services.AddLogging(logging => logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None));
        return services.AddMetrics<HealthMetrics>();
    }

    public static IServiceCollection AddProbe<T>(this IServiceCollection services)
        where T : class, IProbe => services.AddSingleton<IProbe, T>();
}
