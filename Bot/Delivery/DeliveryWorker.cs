using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery;

/// <summary>
/// Keeps the lanes going, side by side. Woken by every commit, its own among them: the look that follows finds nothing,
/// commits nothing, and so ends it.
/// </summary>
public sealed partial class DeliveryWorker(
    Transactions transactions,
    IReplicas replicas,
    LaneQueue queue,
    LaneOwnership ownership,
    Lanes lanes,
    TimeProvider time,
    ILogger<DeliveryWorker> logger) : BackgroundService
{
    /// <summary>The safety net: how often to look although nobody said that there is something.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(15);

    private readonly WakeSignal _news = new(time);
    private readonly Dictionary<string, (WakeSignal News, Task Run)> _running = [];

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
                await _news.WaitAsync(othersWait && replicas.AskAgainAfter is { } soon ? soon : Poll, stoppingToken);
            }
        }
        finally
        {
            replicas.News -= _news.Set;
            transactions.Committed -= _news.Set;
            await Task.WhenAll(_running.Values.Select(lane => lane.Run));
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
        if (_running.TryGetValue(tenant, out var lane))
        {
            lane.News.Set();
            return;
        }

        var news = new WakeSignal(time);
        _running[tenant] = (news, RunAsync(tenant, news, stopping));
    }

    private async Task RunAsync(string tenant, WakeSignal news, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var wait = await RunOnceAsync(tenant, stopping);
            await news.WaitAsync(wait < Poll ? wait.Value : Poll, stopping);
        }
    }

    private async Task<TimeSpan?> RunOnceAsync(string tenant, CancellationToken stopping)
    {
        try
        {
            return await lanes.Of(tenant).RunAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            // A lane must outlive whatever happens in it; what it was sending is tried again when the lease is over.
            LogLaneFailed(exception, tenant);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be looked at.")]
    private partial void LogLookFailed(Exception exception);

    [LoggerMessage(LogLevel.Error, "The lane of tenant {TenantId} failed and goes on later.")]
    private partial void LogLaneFailed(Exception exception, string tenantId);
}
