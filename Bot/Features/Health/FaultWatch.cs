using ClusterBot.Bot.Data;
using ClusterBot.Bot.Delivery;
using ClusterBot.Bot.Faults;

namespace ClusterBot.Bot.Features.Health;

/// <summary>Looks again and again at what the bot depends on, so that a fault is seen also while nobody uses it, and so is its end.</summary>
internal sealed partial class FaultWatch(
    Probes probes,
    FaultBook book,
    WaitingDeliveries waiting,
    DatabaseNotice notice,
    Transactions transactions,
    TimeProvider time,
    ILogger<FaultWatch> logger) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    /// <summary>What is told in a way of its own: it does not fail and come back.</summary>
    private static readonly Dependency[] ToldOtherwise = [Dependency.Credentials, Dependency.Clock];

    private readonly List<Fault> _ended = [];

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

    private async Task TryReviewAsync(CancellationToken stopping)
    {
        _ended.AddRange(book.TakeEnded().Where(fault => !ToldOtherwise.Contains(fault.Dependency)));
        try
        {
            await notice.TellAsync(stopping);
            if (_ended.Exists(fault => fault.Dependency is Dependency.TokenService or Dependency.Connector))
            {
                await waiting.TryNowAsync(stopping);
            }

            await transactions.RunAsync(ReviewAsync, stopping);
            _ended.Clear();
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // What could not be recorded now is at the next time.
            LogNotReviewed(exception.GetType().Name);
        }
    }

    private async Task ReviewAsync(IServiceProvider services, CancellationToken token)
    {
        var review = services.GetRequiredService<FaultReview>();
        foreach (var fault in _ended)
        {
            await review.EndedAsync(fault, token);
        }

        foreach (var dependency in probes.Dependencies.Except(ToldOtherwise))
        {
            await (book.Of(dependency) is { } fault ? review.OpenAsync(fault, token) : review.WellAsync(dependency, token));
        }

        await services.GetRequiredService<CredentialReview>().RunAsync(token);
        await services.GetRequiredService<ClockReview>().RunAsync(token);
        await services.GetRequiredService<GivenUpReview>().RunAsync(token);
        await notice.RememberAsync(services.GetRequiredService<ClusterDbContext>(), token);
    }

    [LoggerMessage(LogLevel.Warning, "What does not work could not be recorded ({Problem}).")]
    private partial void LogNotReviewed(string problem);
}
