namespace ClusterBot.Bot.Health.Clock;

/// <summary>
/// Says for a while that the machine's clock jumped. Nothing is broken by it, but somebody should see whether it is right.
/// </summary>
internal sealed class ClockProbe(TimeProvider time) : IProbe
{
    private static readonly TimeSpan SaidFor = TimeSpan.FromMinutes(10);

    private volatile ClockChange? _last;

    public Dependency Dependency => Dependency.Clock;

    public bool OnlyWhenFaulty => false;

    /// <summary>The latest jump, while it is worth saying.</summary>
    public ClockChange? Last => _last is { } last && time.GetElapsedTime(last.Timestamp) < SaidFor ? last : null;

    public void Jumped(TimeSpan by) => _last = new ClockChange(by, time.GetUtcNow(), time.GetTimestamp());

    public Task<string?> FindProblemAsync(CancellationToken cancellationToken) => Task.FromResult(Last?.Words);
}
