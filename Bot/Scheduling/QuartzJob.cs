using Quartz;

namespace ClusterBot.Bot.Scheduling;

/// <summary>The one kind of job that Quartz knows: it runs the work that the job is named after.</summary>
[DisallowConcurrentExecution]
internal sealed class QuartzJob(JobRunner runner, ILogger<QuartzJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        if (!runner.Knows(name))
        {
            // Another version's, which runs beside this one: it has the next run, or the one after.
            return;
        }

        try
        {
            await runner.RunAsync(name, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested || runner.IsCancelled)
        {
            // The bot stops. What is left undone is found again after the next start.
        }
        catch (Exception failure)
        {
            // Quartz must not see it: the next run is the retry.
            SchedulingLog.WorkFailed(log, Guid.CreateVersion7(), name, failure);
        }
    }
}
