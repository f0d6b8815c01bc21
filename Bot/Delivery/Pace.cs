namespace ClusterBot.Bot.Delivery;

/// <summary>
/// How fast one lane may send: under Teams' limits in each conversation and in the tenant as a whole. A send counts from the
/// moment it was answered, which is never before the moment at which the channel counted it.
/// </summary>
public sealed class Pace
{
    /// <summary>The longest time that any limit looks back.</summary>
    public static readonly TimeSpan Memory = PaceWindow.Conversation.Max(window => window.Period);

    private static readonly TimeSpan RestAfterThrottling = TimeSpan.FromMilliseconds(250);

    private readonly SendTimes _lane = new(PaceWindow.Lane);
    private readonly Dictionary<string, SendTimes> _conversations = [];
    private DateTimeOffset _restsUntil = DateTimeOffset.MinValue;

    /// <summary>How long this conversation has to wait before its next send; zero when it may send now.</summary>
    public TimeSpan WaitFor(string conversation, DateTimeOffset now)
    {
        var earliest = Later(_restsUntil, _lane.EarliestAt());
        if (_conversations.TryGetValue(conversation, out var times))
        {
            earliest = Later(earliest, times.EarliestAt());
        }

        return earliest > now ? earliest - now : TimeSpan.Zero;
    }

    /// <summary>A send into a conversation; the instants of one lane are added in their order.</summary>
    public void Sent(string conversation, DateTimeOffset at)
    {
        _lane.Add(at);
        if (!_conversations.TryGetValue(conversation, out var times))
        {
            _conversations[conversation] = times = new SendTimes(PaceWindow.Conversation);
        }

        times.Add(at);
    }

    /// <summary>A request that only the tenant's limit counts.</summary>
    public void Requested(DateTimeOffset at) => _lane.Add(at);

    /// <summary>The channel said "too many": the whole lane rests for a moment.</summary>
    public void Throttled(DateTimeOffset at) => _restsUntil = Later(_restsUntil, at + RestAfterThrottling);

    /// <summary>Forgets conversations that have been quiet for longer than any limit looks back.</summary>
    public void Forget(DateTimeOffset now)
    {
        foreach (var (conversation, times) in _conversations)
        {
            if (times.LastAt + Memory <= now)
            {
                _conversations.Remove(conversation);
            }
        }
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
