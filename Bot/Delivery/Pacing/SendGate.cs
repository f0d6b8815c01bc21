using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Lanes;

namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>One request's turn, from its beginning to the record of its outcome.</summary>
internal sealed class SendSlot(OutboxMessagePriority priority) : IDisposable
{
    private readonly TaskCompletionSource<SendSlot> _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _patience;

    public OutboxMessagePriority Priority => priority;

    /// <summary>Completes when the request may be made.</summary>
    public Task<SendSlot> Given => _given.Task;

    public void Give(ITimer patience)
    {
        _patience = patience;
        _given.SetResult(this);
    }

    /// <summary>Sets how long the others wait for it from now on.</summary>
    public void Extend(TimeSpan patience) => _patience?.Change(patience, Timeout.InfiniteTimeSpan);

    public void Dispose() => _patience?.Dispose();
}

/// <summary>
/// Lets the lanes of this process send one after another, each until its outcome is recorded: what lies between the two when the
/// process is killed is sent again. With a slow channel that would cost more than it saves, and nobody waits.
/// </summary>
internal sealed class SendGate(TimeProvider time)
{
    /// <summary>For each so many that wait, one more goes at the same time: nobody waits for more than so many others.</summary>
    private const int MostBefore = 20;

    /// <summary>A request that is not answered by then holds up nobody else. One other goes in its place, not all.</summary>
    internal static readonly TimeSpan ForTheAnswer = ConcurrencyLimiter.MinTimeout;

    /// <summary>The first request fetches a token and opens a connection, and most of the program is not compiled yet.</summary>
    internal static readonly TimeSpan ForTheFirstAnswer = ConcurrencyLimiter.InitialTimeout;

    /// <summary>While a database records nothing, whatever else is sent is sent again too.</summary>
    internal static readonly TimeSpan ForTheRecord = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly List<SendSlot> _waiting = [];
    private readonly HashSet<SendSlot> _held = [];
    private readonly LatencyEstimate _answers = new();
    private int _given;
    private bool _isAnswered;

    /// <summary>The number of requests that wait for their turn.</summary>
    public int Waiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    private TimeSpan WaitTimeout => _isAnswered ? ForTheAnswer : ForTheFirstAnswer;

    private bool IsRoom => _answers.Value >= RateLimiter.Even || _held.Count <= _waiting.Count / MostBefore;

    /// <summary>Returns when the request may be made. The highest priority goes first, and among equals the first to come.</summary>
    public Task<SendSlot> TakeAsync(OutboxMessagePriority priority)
    {
        var slot = new SendSlot(priority);
        lock (_gate)
        {
            _waiting.Add(slot);
            GiveAll();
        }

        return slot.Given;
    }

    /// <summary>Records that the channel has answered, or will not: what is left is to record it.</summary>
    public void Answered(SendSlot slot, TimeSpan answer)
    {
        lock (_gate)
        {
            _isAnswered = true;
            _answers.Note(answer);
            _held.Add(slot);
            slot.Extend(ForTheRecord);
            GiveAll();
        }
    }

    /// <summary>Ends the slot, once the request's outcome is recorded or there was no request.</summary>
    public void End(SendSlot slot)
    {
        slot.Dispose();
        Pass(slot);
    }

    private void Pass(SendSlot slot)
    {
        lock (_gate)
        {
            _held.Remove(slot);
            GiveAll();
        }
    }

    private void GiveAll()
    {
        while (_waiting.Count > 0 && IsRoom)
        {
            var next = ++_given % LaneScheduler.OldestEvery == 0 ? _waiting[0] : _waiting.MaxBy(slot => slot.Priority)!;
            _waiting.Remove(next);
            _held.Add(next);
            next.Give(time.CreateTimer(_ => Pass(next), null, WaitTimeout, Timeout.InfiniteTimeSpan));
        }
    }
}
