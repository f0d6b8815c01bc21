using ClusterBot.Data;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Outbox;

namespace ClusterBot.Bot.Features.Health;

/// <summary>Checks the bot's dependencies again and again, so that a fault and its end are seen even while nobody uses the bot.</summary>
internal sealed partial class OutageWatch(
    ProbeRunner probes,
    HealthState state,
    PendingMessages waiting,
    DatabaseNotice notice,
    Transactions transactions,
    TimeProvider time,
    ILogger<OutageWatch> logger) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>The dependencies that are reported in a way of their own: they do not fail and come back.</summary>
    private static readonly Dependency[] ToldOtherwise = [Dependency.Credentials, Dependency.Clock];

    /// <summary>The period of a process's first look back: what was given up just before the last one ended is told by the next.</summary>
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(14);

    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private readonly List<Outage> _ended = [];

    private DateTimeOffset? _reviewedAt;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await probes.RefreshAsync(stoppingToken);
                await TryReviewAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private async Task TryReviewAsync(CancellationToken cancellationToken)
    {
        _ended.AddRange(state.TakeEnded().Where(outage => !ToldOtherwise.Contains(outage.Dependency)));
        try
        {
            await notice.TellAsync(cancellationToken);
            if (_ended.Exists(outage => outage.Dependency is Dependency.TokenService or Dependency.Connector))
            {
                await waiting.TryNowAsync(cancellationToken);
            }

            var now = time.GetUtcNow();
            await transactions.RunAsync(ReviewAsync, cancellationToken);
            _ended.Clear();
            _reviewedAt = now;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What could not be recorded now is at the next time.
            LogNotReviewed(exception.GetType().Name);
        }
    }

    private async Task ReviewAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var review = services.GetRequiredService<OutageReview>();
        foreach (var outage in _ended)
        {
            await review.EndedAsync(outage, cancellationToken);
        }

        foreach (var dependency in probes.Dependencies.Except(ToldOtherwise))
        {
            await (state.Of(dependency) is { } outage ? review.OpenAsync(outage, cancellationToken)
                : review.WellAsync(dependency, cancellationToken));
        }

        await services.GetRequiredService<CredentialReview>().RunAsync(cancellationToken);
        await services.GetRequiredService<ClockReview>().RunAsync(cancellationToken);
        await services.GetRequiredService<GivenUpReview>().RunAsync(NotReviewedSince(time.GetUtcNow()), cancellationToken);
        await notice.RememberAsync(services.GetRequiredService<ClusterDbContext>(), cancellationToken);
    }

    // By a clock that may have been set back since.
    private DateTimeOffset NotReviewedSince(DateTimeOffset now) =>
        _reviewedAt is { } at ? (at < now ? at : now) - Overlap : now - FirstLook;

    [LoggerMessage(LogLevel.Warning, "What does not work could not be recorded ({Problem}).")]
    private partial void LogNotReviewed(string problem);
}
