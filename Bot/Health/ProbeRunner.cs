namespace ClusterBot.Bot.Health;

/// <summary>Runs the probes side by side, and records their results.</summary>
public sealed partial class ProbeRunner(IEnumerable<IProbe> probes, HealthState state, TimeProvider time, ILogger<ProbeRunner> logger)
    : IDisposable
{
    /// <summary>The time for which a result is fresh enough for a casual reader.</summary>
    public static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(20);

    private readonly IProbe[] _probes = [.. probes.OrderBy(probe => probe.Dependency)];
    private readonly SemaphoreSlim _oneRun = new(1, 1);
    private long? _ranAt;

    /// <summary>The dependencies of this installation.</summary>
    public IReadOnlyList<Dependency> Dependencies => [.. _probes.Select(probe => probe.Dependency).Distinct()];

    /// <summary>Runs the probes, unless they ran a moment ago.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _oneRun.WaitAsync(cancellationToken);
        try
        {
            if (_ranAt is not { } ranAt || time.GetElapsedTime(ranAt) >= FreshFor)
            {
                await RunAsync(probe => !probe.OnlyWhenFaulty || state.Of(probe.Dependency) is not null, cancellationToken);
            }
        }
        finally
        {
            _oneRun.Release();
        }
    }

    /// <summary>Runs all probes now.</summary>
    public async Task RecheckAsync(CancellationToken cancellationToken)
    {
        await _oneRun.WaitAsync(cancellationToken);
        try
        {
            await RunAsync(_ => true, cancellationToken);
        }
        finally
        {
            _oneRun.Release();
        }
    }

    public void Dispose() => _oneRun.Dispose();

    private async Task RunAsync(Func<IProbe, bool> wanted, CancellationToken cancellationToken)
    {
        // Started on the pool: an embedded database answers without ever giving the thread back.
        await Task.WhenAll(_probes.Where(wanted).Select(probe => Task.Run(() => RunAsync(probe, cancellationToken), cancellationToken)));
        _ranAt = time.GetTimestamp();
    }

    private async Task RunAsync(IProbe probe, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LongestProbe, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            state.Note(probe.Dependency, await probe.FindProblemAsync(either.Token));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (OperationCanceledException)
        {
            state.Failed(probe.Dependency, "It did not answer in time.");
        }
        catch (Exception exception)
        {
            LogProbeFailed(probe.Dependency, exception);
            state.Failed(probe.Dependency, $"It could not be looked at ({exception.GetType().Name}).");
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Dependency} could not be looked at.")]
    private partial void LogProbeFailed(Dependency dependency, Exception exception);
}

/// <summary>Checks whether a dependency works. A dependency without a probe is not used in this installation.</summary>
public interface IProbe
{
    Dependency Dependency { get; }

    /// <summary>True when it is run only during a fault, because use tells soon enough and asking costs something.</summary>
    bool OnlyWhenFaulty { get; }

    /// <summary>Returns the problem, see <see cref="Outage.Reason"/>; null when all is well.</summary>
    Task<string?> FindProblemAsync(CancellationToken cancellationToken);
}
