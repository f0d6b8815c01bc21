using ClusterBot.Bot.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace ClusterBot.Bot.Scheduling;

internal static class SchedulingServices
{
    private const int WorksAtOnce = 4;

    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = DataServices.ConnectionString(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.AddFilter("Quartz", LogLevel.Warning));
        services.AddQuartz(quartz => quartz
            .ConfigureScheduler(scheduler => scheduler.InstanceName = "ClusterBot")
            .UseDefaultThreadPool(WorksAtOnce)
            .UsePersistentStore(store => store.UseSqlite(SqliteFactory.Instance, connection)));
        services.AddSingleton<WorkRunner>();
        services.AddSingleton<ScheduledWorkSignal>();
        services.AddHostedService<SchedulerService>();
        return services.AddScheduledWork<HousekeepingWork>();
    }

    public static IServiceCollection AddScheduledWork<T>(this IServiceCollection services)
        where T : class, IScheduledWork
    {
        services.AddScoped<T>();
        return services.AddSingleton(ScheduledWork.Of<T>());
    }
}
