using ClusterBot.Bot.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data;

/// <summary>Creates or upgrades the database before anything else starts.</summary>
internal sealed class DatabaseSetup(IServiceScopeFactory scopes, IConfiguration configuration, Announcer announcer) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var file = new SqliteConnectionStringBuilder(DataServices.ConnectionString(configuration)).DataSource;
        var isNew = !File.Exists(file);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await scope.ServiceProvider.GetRequiredService<ClusterDbContext>().Database.MigrateAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupProblemException(DataServices.Setting, $"the database {file} cannot be written ({exception.Message.TrimEnd('.')}).");
        }

        announcer.Say("Database", (isNew ? "created " : "using ") + Path.GetRelativePath(Environment.CurrentDirectory, file));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
