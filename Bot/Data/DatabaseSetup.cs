using ClusterBot.Bot.Configuration;

namespace ClusterBot.Bot.Data;

/// <summary>Creates or upgrades the database before anything else starts.</summary>
internal sealed class DatabaseSetup(IServiceScopeFactory scopes, IDatabaseEngine engine, Announcer announcer) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        announcer.Say("Database", await engine.SetUpAsync(scope.ServiceProvider.GetRequiredService<ClusterDbContext>(), cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
