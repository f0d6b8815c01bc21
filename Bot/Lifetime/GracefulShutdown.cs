using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClusterBot.Bot.Lifetime;

/// <summary>
/// The bot's stop: nothing new begins, and what is under way has until <see cref="LastMoment"/> to end by itself. The rest is then
/// cancelled while there is still time to leave the database clean.
/// </summary>
public sealed class GracefulShutdown : IDisposable
{
    /// <summary>The longest time that a stop may take in all.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>The time that work under way is given to end.</summary>
    public static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(6);

    private readonly CancellationTokenSource _lastMoment = new();
    private readonly CancellationTokenRegistration _begins;
    private ITimer? _timer;

    public GracefulShutdown(IServiceProvider services)
    {
        // Parts of the bot run without a host in tests.
        var time = services.GetRequiredService<TimeProvider>();
        if (services.GetService<IHostApplicationLifetime>() is { } lifetime)
        {
            _begins = lifetime.ApplicationStopping.Register(() => Begin(time));
        }
    }

    /// <summary>True when the bot was told to stop.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Cancelled when work under way must end.</summary>
    public CancellationToken LastMoment => _lastMoment.Token;

    public void Dispose()
    {
        _begins.Dispose();
        _timer?.Dispose();
        _lastMoment.Dispose();
    }

    private void Begin(TimeProvider time)
    {
        HasBegun = true;
        _timer = time.CreateTimer(_ => _lastMoment.Cancel(), null, StopTimeout, Timeout.InfiniteTimeSpan);
    }
}

internal static class StoppingServices
{
    public static IServiceCollection AddStopping(this IServiceCollection services)
    {
        services.TryAddSingleton<GracefulShutdown>();
        return services;
    }

    /// <summary>
    /// Stops all services at the same time, so that none has to wait for the slowest, and not for longer than is allowed.
    /// </summary>
    public static IServiceCollection StopTogether(this IServiceCollection services) => services.Configure<HostOptions>(options =>
    {
        options.ServicesStopConcurrently = true;
        options.ShutdownTimeout = GracefulShutdown.Longest;
    });
}
