using ClusterBot.Data;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Delivery.Sending;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>
/// One tenant's messages. Step by step it records what was answered and leases what goes next, both in one transaction, and makes
/// the requests outside of it.
/// </summary>
internal sealed class Lane(
    string tenantId, LaneOwnership ownership, OutboxReader reader, DeliveryRecorder recorder, InFlightMessages messages, WakeSignal signal,
    UpdatePace pace, TimeProvider time)
    : IDisposable
{
    /// <summary>The safety net: the interval between looks although nobody said that there is something.</summary>
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The number of superseded updates that wait to be recorded with the step that sends what supersedes them: one transaction for each
    /// would cost as much as the presses that made them.
    /// </summary>
    private const int MaxUnrecorded = 200;

    private readonly SemaphoreSlim _oneRun = new(1, 1);
    private readonly List<InFlightMessage> _landed = [];
    private readonly RateLimiterClock _clock = new(time);

    private LaneScheduler _scheduler = new(pace, time);
    private Ownership? _ownership;
    private DateTimeOffset _readAllAt;
    private volatile bool _hasNews = true;

    /// <summary>Tells the lane that rows were added.</summary>
    public void Tell()
    {
        _hasNews = true;
        signal.Set();
    }

    /// <summary>Returns when there is something to do, or when the time is over.</summary>
    public Task WaitAsync(TimeSpan? atMost, CancellationToken cancellationToken) =>
        signal.WaitAsync(atMost < Poll ? atMost.Value : Poll, cancellationToken);

    /// <summary>
    /// Sends everything that may be sent now. Returns the wait for what may be sent later; null when only news can change that.
    /// When cancelled, or when the lane is another process's, what is on the way ends and is recorded, and nothing new begins.
    /// </summary>
    public async Task<TimeSpan?> RunAsync(CancellationToken cancellationToken)
    {
        await _oneRun.WaitAsync(cancellationToken);
        try
        {
            while (true)
            {
                var (isDone, wait) = await StepAsync(cancellationToken);
                if (isDone && _scheduler.OnTheWay == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    return wait;
                }

                if (isDone)
                {
                    await WaitAsync(wait, CancellationToken.None);
                }
            }
        }
        finally
        {
            _oneRun.Release();
        }
    }

    public void Dispose() => _oneRun.Dispose();

    /// <summary>Does what can be done now. Returns whether that was nothing, and how long to wait then.</summary>
    private async Task<(bool IsDone, TimeSpan? Wait)> StepAsync(CancellationToken cancellationToken)
    {
        messages.Gather(_scheduler, _landed);
        var mayBegin = await MayBeginAsync(cancellationToken);
        var next = new List<InFlightMessage>();
        var wait = mayBegin ? _scheduler.Choose(next) : null;
        var superseded = _scheduler.Backlog.Superseded;
        if (_landed.Count + next.Count == 0 && superseded.Count < MaxUnrecorded)
        {
            return (true, wait);
        }

        await RecordAsync(next, [.. superseded]);
        next.ForEach(Begin);
        return (false, null);
    }

    /// <summary>
    /// Returns whether something new may begin; if so, what waits has been read. When cancelled during the read, it must still
    /// record what has landed.
    /// </summary>
    private async Task<bool> MayBeginAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (cancellationToken.IsCancellationRequested
                || !await IsOursAsync(cancellationToken)
                || await IsHandedOnAsync(cancellationToken))
            {
                return false;
            }

            await ReadAsync(cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task RecordAsync(List<InFlightMessage> next, long[] superseded)
    {
        try
        {
            await recorder.StepAsync(_landed, next, superseded, CancellationToken.None);
        }
        catch
        {
            // What has landed is kept and recorded when that is possible again.
            next.ForEach(_scheduler.CallOff);
            throw;
        }

        _landed.ForEach(Settle);
        _landed.Clear();
        _scheduler.Backlog.ForgetSuperseded(superseded);
    }

    private void Settle(InFlightMessage inFlightMessage)
    {
        _scheduler.Settle(inFlightMessage);
        messages.End(inFlightMessage);
    }

    private void Begin(InFlightMessage inFlightMessage)
    {
        if (inFlightMessage.Request is null)
        {
            _scheduler.Finish(inFlightMessage);
            return;
        }

        var current = _ownership;
        _ = messages.FlyAsync(inFlightMessage, _scheduler, () => ownership.Of(tenantId) == current);
    }

    private async Task<bool> IsOursAsync(CancellationToken cancellationToken)
    {
        var current = ownership.Of(tenantId);
        if (current is null || current == _ownership)
        {
            return current is not null;
        }

        if (_scheduler.OnTheWay + _landed.Count > 0)
        {
            // From when the lane was ours before: that ends first.
            return false;
        }

        await TakeOverAsync(cancellationToken);
        _ownership = current;
        return true;
    }

    /// <summary>
    /// Returns whether the lane goes to another process, because this one does not reach the channel; what is on the way ends first,
    /// or it would be sent by both.
    /// </summary>
    private async Task<bool> IsHandedOnAsync(CancellationToken cancellationToken)
    {
        if (!ownership.CanHandOn || !_scheduler.IsCutOff)
        {
            return false;
        }

        if (_scheduler.OnTheWay + _landed.Count == 0)
        {
            await ownership.HandOnAsync(tenantId, cancellationToken);
        }

        return true;
    }

    /// <summary>Continues at the previous owner's pace, with what that one left.</summary>
    private async Task TakeOverAsync(CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        var tried = await reader.TriedSinceAsync(tenantId, now - RateLimiter.Memory, now, cancellationToken);
        await ownership.TakeLeasesBackAsync(tenantId, cancellationToken);
        _scheduler = new LaneScheduler(pace, time);
        _scheduler.Remember(tried);
        _readAllAt = DateTimeOffset.MinValue;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var isAll = _readAllAt + Poll <= _clock.Now;
        if (!isAll && !_hasNews)
        {
            return;
        }

        _hasNews = false;
        try
        {
            _scheduler.Backlog.Add(await reader.WaitingAsync(tenantId, isAll ? 0 : _scheduler.Backlog.ReadUpTo, cancellationToken));
            _readAllAt = isAll ? _clock.Now : _readAllAt;
        }
        catch
        {
            _hasNews = true;
            throw;
        }
    }
}
