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
    private const int JobsAtOnce = 4;

    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddLogging(logging => logging.AddFilter("Quartz", LogLevel.Warning));
        services.AddQuartz(quartz => quartz
            .ConfigureScheduler(scheduler => scheduler.InstanceName = "ClusterBot")
            .UseDefaultThreadPool(JobsAtOnce)
            .UseInMemoryStore());
        services.AddStopping();
        services.AddMetrics<JobMetrics>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<JobSignal>();
        services.AddSingleton<JobOwnership>();
        services.AddHostedService<SchedulerService>();
        services.AddProbe<SchedulerProbe>();
        return services.AddSingleton<IClockJump, ScheduleRepair>();
    }

    public static IServiceCollection AddRecurringJob<T>(this IServiceCollection services)
        where T : class, IRecurringJob
    {
        services.AddScoped<T>();
        return services.AddSingleton(RecurringJob.Of<T>());
    }
}
