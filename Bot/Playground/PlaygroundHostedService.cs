using ClusterBot.Bot.Playground.Ports;
using ClusterBot.Data.Setup;
using Microsoft.AspNetCore.Hosting.Server;

namespace ClusterBot.Bot.Playground;

/// <summary>
/// Runs the client beside the bot: checks its port before anything else of the bot starts, starts it once the bot listens, and
/// ends it before the bot stops listening.
/// </summary>
public sealed class PlaygroundHostedService(
    PlaygroundOptions options,
    PlaygroundRunner runner,
    IServer server,
    IHostApplicationLifetime lifetime,
    IHostEnvironment environment,
    IConfiguration configuration,
    StartupConsole startupConsole,
    TimeProvider time) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly bool _enabled = options.IsEnabledIn(environment, configuration);
    private Task _running = Task.CompletedTask;

    /// <exception cref="ConfigurationProblemException">The port is in use.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (_enabled && !await LocalPort.BecomesFreeAsync(options.Port, time, cancellationToken))
        {
            throw new ConfigurationProblemException(
                PlaygroundOptions.PortSetting,
                $"port {options.Port} is in use. End what uses it, or set another port.");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_enabled)
        {
            lifetime.ApplicationStarted.Register(() => _running = Task.Run(RunAsync, CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _stopping.Dispose();

    private async Task RunAsync()
    {
        if (BotEndpoint.Of(server) is not { } endpoint)
        {
            startupConsole.Say(PlaygroundOptions.Section, "not started. The bot listens on no http address (Urls).");
            return;
        }

        try
        {
            await runner.RunAsync(endpoint, _stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
        catch (Exception problem)
        {
            startupConsole.Say(PlaygroundOptions.Section, $"ended, and the bot goes on without it. {problem.Message}");
        }
    }
}
