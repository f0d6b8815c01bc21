using ClusterBot.Bot.Lifetime;

namespace ClusterBot.Bot.Telemetry;

/// <summary>Looks up again and again what some instruments show, each in a scope of its own.</summary>
internal sealed partial class MetricsSampler(
    IEnumerable<IMetrics> instruments,
    IServiceScopeFactory scopes,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<MetricsSampler> logger) : BackgroundService
{
    internal static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly ISampledMetrics[] _sampled = [.. instruments.OfType<ISampledMetrics>()];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Not before the database is made.
            await lifetime.StartedAsync(stoppingToken);

            using var timer = new PeriodicTimer(Every, time);
            do
            {
                foreach (var sampled in _sampled.Where(sampled => sampled.AreRead))
                {
                    await SampleAsync(sampled, stoppingToken);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The bot stops.
        }
    }

    private async Task SampleAsync(ISampledMetrics sampled, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await sampled.SampleAsync(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // What cannot be looked up now keeps its last value; why it cannot is told by whoever needs it more.
            LogNotSampled(sampled.GetType().Name, exception.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Instruments} could not be looked up ({Problem}).")]
    private partial void LogNotSampled(string instruments, string problem);
}
