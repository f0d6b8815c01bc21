using ClusterBot.Bot.Data;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery;

/// <summary>One tenant's messages, one at a time: so a process that is killed repeats at most the one in flight.</summary>
internal sealed class Lane(
    string tenantId, LaneOwnership ownership, LaneQueue queue, DeliveryRecorder recorder, DeliverySender sender, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim _oneRun = new(1, 1);
    // The pace goes by a clock that nobody sets.
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _started = time.GetTimestamp();

    private Pace _pace = new();
    private Ownership? _ownership;

    private DateTimeOffset PaceNow => _startedAt + time.GetElapsedTime(_started);

    /// <summary>
    /// Sends all that may be sent now. Returns how long to wait for what may be sent later; none when only news can change that.
    /// When called off, or when the lane is another process's, the send in flight ends and is recorded, and nothing new begins.
    /// </summary>
    public async Task<TimeSpan?> RunAsync(CancellationToken stopping)
    {
        await _oneRun.WaitAsync(stopping);
        try
        {
            while (await IsOursAsync(stopping))
            {
                stopping.ThrowIfCancellationRequested();
                var next = NextSend.Choose(await queue.HeadsAsync(tenantId, stopping), WaitFor);
                if (next.Head is not { } head)
                {
                    return next.Wait;
                }

                await SendAsync(head, stopping);
            }

            return null;
        }
        finally
        {
            _oneRun.Release();
        }
    }

    public void Dispose() => _oneRun.Dispose();

    private async Task<bool> IsOursAsync(CancellationToken stopping)
    {
        var current = ownership.Of(tenantId);
        if (current is not null && current != _ownership)
        {
            await BeginAsync(stopping);
        }

        _ownership = current;
        return current is not null;
    }

    /// <summary>Goes on at the pace of the owner before.</summary>
    private async Task BeginAsync(CancellationToken stopping)
    {
        var inFlight = await ownership.TakeLeasesBackAsync(tenantId, stopping);
        var now = PaceNow;
        _pace = new Pace();
        foreach (var (orderKey, at) in await queue.SentSinceAsync(tenantId, now - Pace.Memory, stopping))
        {
            _pace.Sent(orderKey, at < now ? at : now);
        }

        inFlight.ForEach(orderKey => _pace.Sent(orderKey, now));
    }

    private TimeSpan WaitFor(LaneHead head)
    {
        var due = head.DueAt - time.GetUtcNow();
        var pace = _pace.WaitFor(head.OrderKey, PaceNow);
        return due > pace ? due : pace;
    }

    private async Task SendAsync(LaneHead head, CancellationToken stopping)
    {
        if (await recorder.LeaseAsync(head.Id, stopping) is not { } request)
        {
            return;
        }

        var result = await sender.SendAsync(request);
        Count(head, request, result);
        await recorder.RecordAsync(head.Id, request, result);
    }

    private void Count(LaneHead head, SendPlan.Request request, ConnectorResult result)
    {
        var now = PaceNow;
        _pace.Forget(now);
        if (request is SendPlan.CreateChat)
        {
            _pace.Requested(now);
        }
        else
        {
            _pace.Sent(head.OrderKey, now);
        }

        if (result is ConnectorResult.Throttled)
        {
            _pace.Throttled(now);
        }
    }
}
