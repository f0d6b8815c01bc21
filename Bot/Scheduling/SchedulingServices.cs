using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Sqlite.Writing;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Health.Clock;
using ClusterBot.Bot.Health.Probes;
using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Telemetry;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace ClusterBot.Bot.Scheduling;

internal static class SchedulingServices
{
    private const int WorksAtOnce = 4;

    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.AddFilter("Quartz", LogLevel.Warning));
        var settings = DatabaseSettings.Of(configuration);
        services.AddQuartz(quartz => quartz
            .ConfigureScheduler(scheduler => scheduler.InstanceName = "ClusterBot")
            .UseDefaultThreadPool(WorksAtOnce)
            .UsePersistentStore(store => Store(store, settings)));
        services.AddStopping();
        services.AddInstruments<JobMetrics>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobSignal>();
        services.AddHostedService<SchedulerService>();
        services.AddProbe<SchedulerProbe>();
        return services.AddSingleton<IClockJump, ScheduleRepair>();
    }

    private static void Store(IPersistentStoreBuilder store, DatabaseSettings settings)
    {
        if (settings.Engine == DatabaseEngine.Sqlite)
        {
            store.UseSqlite(GatedConnections.Instance, settings.ConnectionString);
            return;
        }

        // A replica that is silent for both together is taken for dead, and what it was running is run elsewhere.
        store.UsePostgres(data => data.UseRegisteredDataSource = true);
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(5);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(10);
        });
    }

    public static IServiceCollection AddScheduledWork<T>(this IServiceCollection services)
        where T : class, IRecurringJob
    {
        services.AddScoped<T>();
        return services.AddSingleton(RecurringJob.Of<T>());
    }
}
