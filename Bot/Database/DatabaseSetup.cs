using ClusterBot.Data;
using ClusterBot.Data.Setup;

namespace ClusterBot.Bot.Database;

/// <summary>Creates or upgrades the database before anything else starts.</summary>
internal sealed class DatabaseSetup(IServiceScopeFactory scopes, IDatabaseEngine engine, StartupConsole startupConsole) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        startupConsole.Say(
            "Database", await engine.SetUpAsync(scope.ServiceProvider.GetRequiredService<ClusterDbContext>(), cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
