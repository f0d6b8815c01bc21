using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Delivery.Lanes;

namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>One request's turn to be between its beginning and the record of what became of it.</summary>
internal sealed class SendTurn(OutboxMessagePriority priority) : IDisposable
{
    private readonly TaskCompletionSource<SendTurn> _given = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ITimer? _patience;

    public OutboxMessagePriority Priority => priority;

    /// <summary>Done when the request may be made.</summary>
    public Task<SendTurn> Given => _given.Task;

    public void Give(ITimer patience)
    {
        _patience = patience;
        _given.SetResult(this);
    }

    /// <summary>The others wait so long for it from now on.</summary>
    public void Extend(TimeSpan patience) => _patience?.Change(patience, Timeout.InfiniteTimeSpan);

    public void Dispose() => _patience?.Dispose();
}

/// <summary>
/// Lets the lanes of this process send one after another, each till its outcome is recorded: what is between the two when the process
/// is killed is sent again. Where the channel answers slowly that would cost more than it saves, and nobody waits.
/// </summary>
internal sealed class SendTurns(TimeProvider time)
{
    /// <summary>For each so many that wait one more goes at the same time: nobody waits for more than so many others.</summary>
    private const int MostBefore = 20;

    /// <summary>A request that is not answered by then holds up nobody else. One other goes instead of it, not all.</summary>
    internal static readonly TimeSpan ForTheAnswer = LaneWidth.LeastPatience;

    /// <summary>It fetches a token, opens a connection, and most of the program is not compiled yet.</summary>
    internal static readonly TimeSpan ForTheFirstAnswer = LaneWidth.PatienceAtFirst;

    /// <summary>While a database records nothing, whatever else is sent is sent again too.</summary>
    internal static readonly TimeSpan ForTheRecord = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly List<SendTurn> _waiting = [];
    private readonly HashSet<SendTurn> _held = [];
    private readonly TypicalAnswer _answers = new();
    private int _given;
    private bool _isAnswered;

    /// <summary>How many requests wait for their turn.</summary>
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

    private TimeSpan Patience => _isAnswered ? ForTheAnswer : ForTheFirstAnswer;

    private bool IsRoom => _answers.Value >= Pace.Even || _held.Count <= _waiting.Count / MostBefore;

    /// <summary>Returns when the request may be made. The highest priority goes first, and of those who came first.</summary>
    public Task<SendTurn> TakeAsync(OutboxMessagePriority priority)
    {
        var turn = new SendTurn(priority);
        lock (_gate)
        {
            _waiting.Add(turn);
            GiveAll();
        }

        return turn.Given;
    }

    /// <summary>The channel has answered, or will not: what is left is to record it.</summary>
    public void Answered(SendTurn turn, TimeSpan answer)
    {
        lock (_gate)
        {
            _isAnswered = true;
            _answers.Note(answer);
            _held.Add(turn);
            turn.Extend(ForTheRecord);
            GiveAll();
        }
    }

    /// <summary>What became of the request is recorded, or there was none.</summary>
    public void End(SendTurn turn)
    {
        turn.Dispose();
        Pass(turn);
    }

    private void Pass(SendTurn turn)
    {
        lock (_gate)
        {
            _held.Remove(turn);
            GiveAll();
        }
    }

    private void GiveAll()
    {
        while (_waiting.Count > 0 && IsRoom)
        {
            var next = ++_given % LaneTraffic.OldestEvery == 0 ? _waiting[0] : _waiting.MaxBy(turn => turn.Priority)!;
            _waiting.Remove(next);
            _held.Add(next);
            next.Give(time.CreateTimer(_ => Pass(next), null, Patience, Timeout.InfiniteTimeSpan));
        }
    }
}
