using System.Collections.Concurrent;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Scheduling;

/// <summary>Runs one work, never twice at the same time.</summary>
public sealed class WorkRunner : IDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly WorkInstruments _instruments;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, ScheduledWork> _works;
    private readonly CancellationTokenSource _cancelled = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    public WorkRunner(IServiceProvider services)
    {
        _scopes = services.GetRequiredService<IServiceScopeFactory>();
        _instruments = services.GetRequiredService<WorkInstruments>();
        _time = services.GetRequiredService<TimeProvider>();
        _works = services.GetServices<ScheduledWork>().ToDictionary(w => w.Name, StringComparer.Ordinal);
    }

    internal IReadOnlyCollection<ScheduledWork> Works => _works.Values;

    internal bool Knows(string name) => _works.ContainsKey(name);

    internal bool IsCancelled => _cancelled.IsCancellationRequested;

    /// <summary>Runs the work here and now, without the scheduler, and returns when it is done. What it throws is thrown.</summary>
    public Task RunNowAsync<T>(CancellationToken cancellationToken)
        where T : class, IScheduledWork => RunAsync(T.Name, cancellationToken);

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
        var work = _works[name];
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _cancelled.Token);
        var turn = _turns.GetOrAdd(name, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(either.Token);
        try
        {
            await RunAsync(work, either.Token);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task RunAsync(ScheduledWork work, CancellationToken cancellationToken)
    {
        using var span = WorkInstruments.Work.Start(work.Name).Set(AttributeNames.Work, work.Name);
        var startedAt = _time.GetTimestamp();
        var outcome = "failed";
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            await ((IScheduledWork)scope.ServiceProvider.GetRequiredService(work.Type)).RunAsync(cancellationToken);
            outcome = "done";
        }
        catch (Exception failure)
        {
            span.Fail(failure.GetType().Name);
            throw;
        }
        finally
        {
            _instruments.Took(_time.GetElapsedTime(startedAt), work.Name, outcome);
        }
    }
}
