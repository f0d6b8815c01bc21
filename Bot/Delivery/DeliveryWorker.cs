using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery;

/// <summary>Keeps the lanes going, side by side. Woken by every commit that adds deliveries.</summary>
public sealed partial class DeliveryWorker(
    Transactions transactions,
    IReplicas replicas,
    LaneQueue queue,
    LaneOwnership ownership,
    Lanes lanes,
    TimeProvider time,
    ILogger<DeliveryWorker> logger) : BackgroundService
{
    /// <summary>What hindered a lane may be over soon.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    private readonly WakeSignal _news = new(time);
    private readonly Dictionary<string, Task> _running = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        transactions.Committed += _news.Set;
        replicas.News += _news.Set;
        replicas.Listen();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var othersWait = await WakeLanesAsync(stoppingToken);
                await _news.WaitAsync(othersWait && replicas.AskAgainAfter is { } soon ? soon : Lane.Poll, stoppingToken);
            }
        }
        finally
        {
            replicas.News -= _news.Set;
            transactions.Committed -= _news.Set;
            await Task.WhenAll(_running.Values);
        }
    }

    /// <summary>Whether something waits in a lane that is not ours: its owner may be gone without a word.</summary>
    private async Task<bool> WakeLanesAsync(CancellationToken stopping)
    {
        try
        {
            var waiting = await queue.TenantsAsync(stopping);
            var ours = await ownership.TakeAsync(waiting, stopping);
            foreach (var tenant in ours)
            {
                Wake(tenant, stopping);
            }

            return ours.Count < waiting.Count;
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            LogLookFailed(exception);
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }

        return true;
    }

    private void Wake(string tenant, CancellationToken stopping)
    {
        var lane = lanes.Of(tenant);
        lane.Tell();
        if (!_running.ContainsKey(tenant))
        {
            _running[tenant] = RunAsync(tenant, lane, stopping);
        }
    }

    private async Task RunAsync(string tenant, Lane lane, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var wait = await RunOnceAsync(tenant, lane, stopping);
            await lane.WaitAsync(wait, stopping);
        }
    }

    private async Task<TimeSpan?> RunOnceAsync(string tenant, Lane lane, CancellationToken stopping)
    {
        try
        {
            return await lane.RunAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            // A lane must outlive whatever happens in it; what has landed meanwhile it records when it can.
            LogLaneFailed(exception, tenant);
            return AfterFailure;
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be looked at.")]
    private partial void LogLookFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "The lane of tenant {TenantId} failed and goes on later.")]
    private partial void LogLaneFailed(Exception exception, string tenantId);
}
