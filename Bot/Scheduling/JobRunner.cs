using System.Collections.Concurrent;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Scheduling;

/// <summary>Runs one job, never twice at the same time.</summary>
public sealed class JobRunner : IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly JobMetrics _metrics;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, RecurringJob> _jobs;
    private readonly CancellationTokenSource _cancelled = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    public JobRunner(IServiceProvider services)
    {
        _scopes = services.GetRequiredService<IServiceScopeFactory>();
        _metrics = services.GetRequiredService<JobMetrics>();
        _time = services.GetRequiredService<TimeProvider>();
        _jobs = services.GetServices<RecurringJob>().ToDictionary(w => w.Name, StringComparer.Ordinal);
    }

    internal IReadOnlyCollection<RecurringJob> Jobs => _jobs.Values;

    /// <summary>True while a job runs.</summary>
    internal bool IsBusy => _turns.Values.Any(turn => turn.CurrentCount == 0);

    internal bool IsCancelled => _cancelled.IsCancellationRequested;

    /// <summary>Runs the job here and now, without the scheduler, and returns when it is done. What it throws is thrown.</summary>
    public Task RunNowAsync<T>(CancellationToken cancellationToken)
        where T : class, IRecurringJob => RunAsync(T.Name, cancellationToken);

    /// <summary>Cancels what runs and lets nothing run any more.</summary>
    internal void Cancel() => _cancelled.Cancel();

    public void Dispose()
    {
        _cancelled.Dispose();
        foreach (var turn in _turns.Values)
        {
            turn.Dispose();
        }
    }

    internal async Task RunAsync(string name, CancellationToken cancellationToken)
    {
        var job = _jobs[name];
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _cancelled.Token);
        var turn = _turns.GetOrAdd(name, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(either.Token);
        try
        {
            await RunAsync(job, either.Token);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task RunAsync(RecurringJob job, CancellationToken cancellationToken)
    {
        using var span = JobMetrics.Run.Start(job.Name).Set(AttributeNames.Job, job.Name);
        var startedAt = _time.GetTimestamp();
        var outcome = "failed";
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            await ((IRecurringJob)scope.ServiceProvider.GetRequiredService(job.Type)).RunAsync(cancellationToken);
            outcome = "done";
        }
        catch (Exception failure)
        {
            span.Fail(failure.GetType().Name);
            throw;
        }
        finally
        {
            _metrics.Took(_time.GetElapsedTime(startedAt), job.Name, outcome);
        }
    }
}
