using ClusterBot.Bot.Health.Clock;
using Quartz;

namespace ClusterBot.Bot.Scheduling;

/// <summary>A clock that is set back leaves every job due too late; it is due now.</summary>
internal sealed class ScheduleRepair(ISchedulerFactory factory, JobRunner runner, TimeProvider time) : IClockJump
{
    public async Task ClockWasSetAsync(CancellationToken cancellationToken) =>
        await new JobSchedule(await factory.GetScheduler(cancellationToken), time).SetAsync(runner.Jobs, cancellationToken);
}

/// <summary>The schedule of this process, in memory: each job at the start, and again each time its interval has passed.</summary>
internal sealed class JobSchedule(IScheduler scheduler, TimeProvider time)
{
    internal const string Group = "jobs";

    public static JobKey JobOf(string job) => new(job, Group);

    /// <summary>Schedules those jobs that are not, and anew those that are due later than their interval allows.</summary>
    public async Task SetAsync(IReadOnlyCollection<RecurringJob> jobs, CancellationToken cancellationToken)
    {
        foreach (var job in jobs)
        {
            var key = new TriggerKey(job.Name, Group);
            if (await scheduler.GetTrigger(key, cancellationToken) is not { } trigger)
            {
                await scheduler.ScheduleJob(Detail(job), Trigger(job, key), cancellationToken: cancellationToken);
            }
            else if (trigger.NextFireTimeUtc > time.GetUtcNow() + job.Every)
            {
                await scheduler.RescheduleJob(key, Trigger(job, key), cancellationToken: cancellationToken);
            }
        }
    }

    private static IJobDetail Detail(RecurringJob job) => JobBuilder.Create<QuartzJob>().WithIdentity(JobOf(job.Name)).Build();

    private ITrigger Trigger(RecurringJob job, TriggerKey key) =>
        TriggerBuilder.Create(time)
            .WithIdentity(key)
            .ForJob(JobOf(job.Name))
            .StartNow()
            .WithSimpleSchedule(every => every
                .WithInterval(job.Every)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
}
