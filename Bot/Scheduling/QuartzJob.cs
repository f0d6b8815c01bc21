using Quartz;

namespace ClusterBot.Bot.Scheduling;

/// <summary>The one kind of job that Quartz knows: it runs the recurring job of the same name, on the replica that owns it.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobRunner runner, JobOwnership owners, ILogger<QuartzJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        try
        {
            if (await owners.TakeAsync(name, cancellationToken))
            {
                await runner.RunAsync(name, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || runner.IsCancelled)
        {
            // The bot stops. What is left undone is found again after the next start.
        }
        catch (Exception failure)
        {
            // Quartz must not see it: the next run is the retry.
            SchedulingLog.JobFailed(log, Guid.CreateVersion7(), name, failure);
        }
    }
}
