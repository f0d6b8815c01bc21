using System.Collections.Concurrent;
using ClusterBot.Data;
using ClusterBot.Bot.Delivery.Lanes;
using ClusterBot.Bot.Delivery.Pacing;

namespace ClusterBot.Bot.Delivery;

/// <summary>Keeps the lanes going, side by side. Woken by every commit that adds deliveries.</summary>
public sealed partial class DeliveryWorker(
    Transactions transactions,
    IReplicaCoordinator replicaCoordinator,
    OutboxReader reader,
    LaneOwnership ownership,
    LaneRegistry lanes,
    TimeProvider time,
    ILogger<DeliveryWorker> logger) : BackgroundService
{
    /// <summary>The pause before a hindered lane is tried again.</summary>
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    private readonly WakeSignal _news = new(time);
    private readonly ConcurrentQueue<string> _added = new();
    private readonly Dictionary<string, Task> _running = [];
    private readonly RateLimiterClock _clock = new(time);
    private DateTimeOffset _lookAt = DateTimeOffset.MinValue;
    private volatile bool _mustLook;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        transactions.Committed += Added;
        replicaCoordinator.News += Look;
        replicaCoordinator.Listen();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await WakeLanesAsync(stoppingToken);
                var wait = _lookAt - _clock.Now;
                await _news.WaitAsync(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, stoppingToken);
            }
        }
        finally
        {
            replicaCoordinator.News -= Look;
            transactions.Committed -= Added;
            await Task.WhenAll(_running.Values);
        }
    }

    /// <summary>Notes tenants for which this process added deliveries, without a look at the outbox.</summary>
    private void Added(IReadOnlyCollection<string> tenants)
    {
        foreach (var tenant in tenants)
        {
            _added.Enqueue(tenant);
        }

        _news.Set();
    }

    private void Look()
    {
        _mustLook = true;
        _news.Set();
    }

    private async Task WakeLanesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var waiting = await WaitingAsync(cancellationToken);
            var ours = await ownership.TakeAsync(waiting, cancellationToken);
            foreach (var tenant in ours)
            {
                Wake(tenant, cancellationToken);
            }

            if (ours.Count < waiting.Count)
            {
                AskAgain();
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogLookFailed(exception);
            AskAgain();
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    /// <summary>
    /// Returns the tenants for which something was added; from time to time, and when others say so, all for which something waits.
    /// </summary>
    private async Task<IReadOnlyCollection<string>> WaitingAsync(CancellationToken cancellationToken)
    {
        var added = new HashSet<string>();
        while (_added.TryDequeue(out var tenant))
        {
            added.Add(tenant);
        }

        if (!_mustLook && _clock.Now < _lookAt)
        {
            return added;
        }

        _mustLook = false;
        _lookAt = _clock.Now + Lane.Poll;
        return await reader.TenantsAsync(cancellationToken);
    }

    /// <summary>
    /// Asks again: something waits in a lane that is not ours, and its owner may be gone without a word; or we could not look.
    /// </summary>
    private void AskAgain()
    {
        var soon = _clock.Now + (replicaCoordinator.AskAgainAfter ?? Lane.Poll);
        _lookAt = soon < _lookAt ? soon : _lookAt;
    }

    private void Wake(string tenant, CancellationToken cancellationToken)
    {
        var lane = lanes.Of(tenant);
        lane.Tell();
        if (!_running.ContainsKey(tenant))
        {
            _running[tenant] = RunAsync(tenant, lane, cancellationToken);
        }
    }

    private async Task RunAsync(string tenant, Lane lane, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var wait = await RunOnceAsync(tenant, lane, cancellationToken);
            await lane.WaitAsync(wait, cancellationToken);
        }
    }

    private async Task<TimeSpan?> RunOnceAsync(string tenant, Lane lane, CancellationToken cancellationToken)
    {
        try
        {
            return await lane.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
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
