using ClusterBot.Bot.Startup;
using Microsoft.Data.Sqlite;

namespace ClusterBot.Bot.Data.Sqlite;

internal sealed class SqliteEngine(DatabaseSettings settings) : IDatabaseEngine, IDisposable
{
    private readonly WriterThread _writer = new();

    public bool HasOneWriter => true;

    public bool IsConflict(Exception exception) => false;

    public Task<T> RunAsync<T>(Func<Task<T>> transaction) => _writer.RunAsync(transaction);

    public void Dispose() => _writer.Dispose();

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
}
