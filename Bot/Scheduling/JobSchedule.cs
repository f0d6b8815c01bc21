using ClusterBot.Bot.Health.Clock;
using Quartz;

namespace ClusterBot.Bot.Scheduling;

/// <summary>A clock that is set back leaves every work due too late; it is due now.</summary>
internal sealed class ScheduleRepair(ISchedulerFactory factory, WorkRunner runner, TimeProvider time) : IClockJump
{
    public async Task ClockWasSetAsync(CancellationToken cancellationToken) =>
        await new WorkSchedule(await factory.GetScheduler(cancellationToken), time).StoreAsync(runner.Works, cancellationToken);
}

/// <summary>Makes the stored schedule what the code says: one job and one trigger for each work, and none for works that are gone.</summary>
/// <remarks>A stop comes between two steps, never into one: Quartz reports a step that is broken off as a fault of the database.</remarks>
internal sealed class WorkSchedule(IScheduler scheduler, TimeProvider time)
{
    internal const string Group = "work";

    public static JobKey JobOf(string work) => new(work, Group);

    public async Task StoreAsync(IReadOnlyCollection<ScheduledWork> works, CancellationToken cancellationToken)
    {
        foreach (var work in works)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await scheduler.AddJob(Job(work), AddJobOptions.Replacing, CancellationToken.None);
            await StoreTriggerAsync(work);
        }

        cancellationToken.ThrowIfCancellationRequested();
        await RemoveOthersAsync(works.Select(w => JobOf(w.Name)).ToHashSet());
    }

    /// <summary>A trigger that is stored already stays, with the time at which it is or was due.</summary>
    private async Task StoreTriggerAsync(ScheduledWork work)
    {
        var key = new TriggerKey(work.Name, Group);
        if (await scheduler.GetTrigger(key, CancellationToken.None) is not ISimpleTrigger stored)
        {
            await scheduler.ScheduleJob(Trigger(work, key), ScheduleJobOptions.Replacing, CancellationToken.None);
        }
        else if (stored.RepeatInterval != work.Every || stored.NextFireTimeUtc > time.GetUtcNow() + work.Every)
        {
            await scheduler.RescheduleJob(key, Trigger(work, key), CancellationToken.None);
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

    private static IJobDetail Job(ScheduledWork work) =>
        JobBuilder.Create<ScheduledWorkJob>().WithIdentity(JobOf(work.Name)).StoreDurably().Build();

    private ITrigger Trigger(ScheduledWork work, TriggerKey key) =>
        TriggerBuilder.Create(time)
            .WithIdentity(key)
            .ForJob(JobOf(work.Name))
            .StartNow()
            .WithSimpleSchedule(every => every
                .WithInterval(work.Every)
                .RepeatForever()
                .WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
            .Build();
}
