namespace ClusterBot.Bot.Delivery.Pacing;

/// <summary>The wait after a failure of unknown duration: exponential, with full jitter.</summary>
public sealed class RetryWait(Random random)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The time for which a delivery is tried while others can be sent; see <see cref="TryingTime"/>.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);

    /// <summary>The time for which a refusal without a reason is doubted.</summary>
    public static readonly TimeSpan UnexplainedUntil = TimeSpan.FromMinutes(5);

    /// <summary>The minimum number of attempts: half as many as are made in that time while the bot runs and no clock is set.</summary>
    public const int MinAttempts = 250;

    /// <summary>The maximum number of attempts, even if nothing can be sent at all: about a week.</summary>
    public const int MaxAttempts = 4_000;

    // A seeded Random is not safe for several lanes at once.
    private readonly Lock _oneDrawAtATime = new();

    /// <summary>Returns the wait after "too many requests": the one that was asked for, and otherwise as after any failure.</summary>
    /// <param name="attempts">How often it was tried, 1 or more.</param>
    /// <param name="retryAfter">
    /// The wait that was asked for. One that has already elapsed says nothing: "wait until 10:00" can lie in the past where two clocks
    /// differ a little, and sent at once, the message would exceed the limit again.
    /// </param>
    public TimeSpan AfterThrottling(int attempts, TimeSpan? retryAfter) =>
        retryAfter is { } told && told >= Shortest ? told : After(attempts);

    /// <param name="attempts">How often it was tried, 1 or more.</param>
    public TimeSpan After(int attempts)
    {
        var cap = Math.Min(Longest.TotalSeconds, Shortest.TotalSeconds * Math.Pow(2, Math.Min(attempts, 30)));
        lock (_oneDrawAtATime)
        {
            return TimeSpan.FromSeconds(Math.Max(Shortest.TotalSeconds, random.NextDouble() * cap));
        }
    }
}
