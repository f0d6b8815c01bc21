using ClusterBot.Bot.Health.Clock;
using Quartz;

namespace ClusterBot.Bot.Scheduling;

/// <summary>A clock that is set back leaves every work due too late; it is due now.</summary>
internal sealed class ScheduleRepair(ISchedulerFactory factory, JobRunner runner, TimeProvider time) : IClockJump
{
    public async Task ClockWasSetAsync(CancellationToken cancellationToken) =>
        await new JobSchedule(await factory.GetScheduler(cancellationToken), time).StoreAsync(runner.Works, cancellationToken);
}

/// <summary>
/// Makes the stored schedule what the code says: one job and one trigger for each work, and none for works that are gone.
/// </summary>
/// <remarks>A stop comes between two steps, never into one: Quartz reports a step that is broken off as a fault of the database.</remarks>
internal sealed class JobSchedule(IScheduler scheduler, TimeProvider time)
{
    internal const string Group = "work";

    public static JobKey JobOf(string work) => new(work, Group);

    public async Task StoreAsync(IReadOnlyCollection<RecurringJob> works, CancellationToken cancellationToken)
    {
        foreach (var job in works)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await scheduler.AddJob(Job(job), AddJobOptions.Replacing, CancellationToken.None);
            await StoreTriggerAsync(job);
        }

        cancellationToken.ThrowIfCancellationRequested();
        await RemoveOthersAsync(works.Select(w => JobOf(w.Name)).ToHashSet());
    }

    /// <summary>A trigger that is stored already stays, with the time at which it is or was due.</summary>
    private async Task StoreTriggerAsync(RecurringJob job)
    {
        var key = new TriggerKey(job.Name, Group);
        if (await scheduler.GetTrigger(key, CancellationToken.None) is not ISimpleTrigger stored)
        {
            await scheduler.ScheduleJob(Trigger(job, key), ScheduleJobOptions.Replacing, CancellationToken.None);
        }
        else if (stored.RepeatInterval != job.Every || stored.NextFireTimeUtc > time.GetUtcNow() + job.Every)
        {
            await scheduler.RescheduleJob(key, Trigger(job, key), CancellationToken.None);
        }
        else
        {
            // Quartz parks a trigger whose job it could not make; this build may be the one that can.
            await scheduler.ResetTriggerFromErrorState(key, CancellationToken.None);
        }
    }

    /// <summary>While other replicas run, a work that is unknown here may be theirs: one version is taking the other's place.</summary>
    private async Task RemoveOthersAsync(HashSet<JobKey> wanted)
    {
        var replicas = await scheduler.QueryClusterNodes(CancellationToken.None);
        if (replicas.Any(replica => !replica.IsCurrentNode && replica.State == ClusterNodeState.Alive))
        {
            return;
        }

        var stored = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), CancellationToken.None);
        await scheduler.DeleteJobs(stored.Where(key => !wanted.Contains(key)).ToList(), CancellationToken.None);
    }

    private static IJobDetail Job(RecurringJob job) =>
        JobBuilder.Create<QuartzJob>().WithIdentity(JobOf(job.Name)).StoreDurably().Build();

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
