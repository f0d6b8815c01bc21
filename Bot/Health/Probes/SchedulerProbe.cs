using Quartz;

namespace ClusterBot.Bot.Health.Probes;

/// <summary>Looks whether this process takes its part of the schedule.</summary>
internal sealed class SchedulerProbe(ISchedulerFactory factory, IHostApplicationLifetime lifetime, TimeProvider time) : IProbe
{
    /// <summary>It starts once the bot answers, and not at once.</summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(1);

    private long? _startingSince;

    public Dependency Dependency => Dependency.Scheduler;

    public bool OnlyWhenFaulty => false;

    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        if (!lifetime.ApplicationStarted.IsCancellationRequested)
        {
            return null;
        }

        var status = await (await factory.GetScheduler(cancellationToken)).GetStatus(cancellationToken);
        return status switch
        {
            SchedulerStatus.Running => null,
            SchedulerStatus.Created or SchedulerStatus.Standby => StillStarting() ? null : "It has not started.",
            _ => "It was shut down.",
        };
    }

    private bool StillStarting() => time.GetElapsedTime(_startingSince ??= time.GetTimestamp()) < LongestStart;
}
