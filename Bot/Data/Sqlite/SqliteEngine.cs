using ClusterBot.Bot.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Sqlite;

internal sealed class SqliteEngine(DatabaseSettings settings, GroupCommit commits) : IDatabaseEngine
{
    public Task<(T Result, AfterCommit After)> CommitAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        commits.RunAsync(work, cancellationToken);

    public Task<(T Result, AfterCommit After)> CommitFirstAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        commits.RunFirstAsync(work, cancellationToken);

    public async Task<string> SetUpAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        var file = SqliteFile.PathOf(settings.ConnectionString);
        var isNew = !File.Exists(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await db.UpgradeAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupProblemException(
                DatabaseSettings.Setting, $"the database {file} cannot be written ({exception.Message.TrimEnd('.')}).");
        }

        return (isNew ? "created " : "using ") + Path.GetRelativePath(Environment.CurrentDirectory, file);
    }

    /// <summary>Writes the log into the file and cuts it to nothing: until then it holds pages as they were before.</summary>
    public async Task<bool> ForgetAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            return await command.ExecuteScalarAsync(cancellationToken) is 0L;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
