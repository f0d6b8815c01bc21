namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>
/// The number of a lane's requests that are on the way at once: no more than the pace takes. Each one on the way when the process
/// is killed is sent again, so the next waits for the one before when the channel answers quickly.
/// </summary>
internal sealed class ConcurrencyLimiter
{
    /// <summary>A channel that answers nothing must not fill the memory.</summary>
    private const int Most = 100;

    internal static readonly TimeSpan InitialTimeout = TimeSpan.FromSeconds(1);
    internal static readonly TimeSpan MinTimeout = TimeSpan.FromMilliseconds(100);

    private readonly LatencyEstimate _answers = new();

    /// <summary>True when requests wait for each other, as they do until the speed of answers is known.</summary>
    public bool IsOne => Wide == 1;

    /// <summary>The time after which a request holds up nothing but its own conversation.</summary>
    private TimeSpan WaitTimeout =>
        _answers.Value is not { } typical ? InitialTimeout : typical * 4 > MinTimeout ? typical * 4 : MinTimeout;

    private int Wide => _answers.Value is { } typical ? Math.Min(1 + (int)(typical / RateLimiter.Even), Most) : 1;

    /// <summary>Records that a request was answered.</summary>
    public void Note(TimeSpan answer) => _answers.Note(answer);

    /// <summary>Returns the wait before one more may begin; zero when it may now.</summary>
    /// <param name="begunAt">When those that are on the way were begun.</param>
    /// <param name="now">The same clock's time.</param>
    public TimeSpan WaitFor(IReadOnlyCollection<DateTimeOffset> begunAt, DateTimeOffset now)
    {
        var recent = begunAt.Where(at => at + WaitTimeout > now).Order().ToList();
        if (begunAt.Count < Most && recent.Count < Wide)
        {
            return TimeSpan.Zero;
        }

        return recent.Count == 0 ? WaitTimeout : recent[0] + WaitTimeout - now;
    }
}
