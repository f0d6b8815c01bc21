using ClusterBot.Data.Setup;
using ClusterBot.Data.Sqlite.Files;
using ClusterBot.Data.Sqlite.Writing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Sqlite;

internal sealed class SqliteEngine(DatabaseSettings settings, DatabaseFileLock owned, DatabaseFileWatch file, GroupCommit commits)
    : IDatabaseEngine
{
    private readonly string _path = SqliteFile.PathOf(settings.ConnectionString);

    public Task<(T Result, AfterCommit After)> CommitAsync<T>(
        TenantAccess access, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        commits.RunAsync(work, cancellationToken);

    public Task<(T Result, AfterCommit After)> CommitFirstAsync<T>(
        TenantAccess access, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        commits.RunFirstAsync(work, cancellationToken);

    public string? FaultOf(Exception? exception) => SqliteFaults.Reason(exception);

    public async Task<string> SetUpAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        var isNew = !File.Exists(_path);
        try
        {
            owned.Take();
            await SetUpOwnedAsync(db, cancellationToken);
        }
        catch (Exception exception) when (IsUnusable(exception))
        {
            throw Unusable(exception);
        }

        return (isNew ? "created " : "using ") + Path.GetRelativePath(Environment.CurrentDirectory, _path);
    }

    /// <summary>Writes the log into the file and cuts it to nothing: until then it holds pages as they were before.</summary>
    public async Task<bool> ForgetAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await WriteAheadLog.TruncateAsync(db.Database.GetDbConnection(), cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public async Task SetUpBesideAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            if (owned.TryTake())
            {
                await SetUpOwnedAsync(db, cancellationToken);
            }
            else if (await db.MustUpgradeAsync(cancellationToken))
            {
                throw owned.InUseElsewhere();
            }
        }
        catch (Exception exception) when (IsUnusable(exception))
        {
            throw Unusable(exception);
        }
    }

    public void Check() => file.Check();

    private async Task SetUpOwnedAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        if (owned.DatabaseWasMade && new FileInfo(_path) is not { Exists: true, Length: > 0 })
        {
            throw new ConfigurationProblemException(
                DatabaseSettings.Setting,
                $"the database {_path} was here and is gone. Put it or a backup of it back; "
                    + $"to begin with an empty one, remove {owned.Path} first.");
        }

        await SqliteFile.CreateAsync(settings.ConnectionString, cancellationToken);
        // The library's own lock, a row that stays when its owner is killed, would be waited for without end. Ours is the file beside.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        await db.UpgradeAsync(cancellationToken);
        owned.DatabaseIsMade();
        file.Begin();
    }

    private static bool IsUnusable(Exception exception) => exception is SqliteException or IOException or UnauthorizedAccessException;

    private ConfigurationProblemException Unusable(Exception exception) =>
        new(DatabaseSettings.Setting, $"the database {_path} cannot be written ({exception.Message.TrimEnd('.')}).");
}
