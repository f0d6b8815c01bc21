using System.Data.Common;

namespace ClusterBot.Data.Sqlite.Files;

/// <summary>SQLite's write-ahead log, which lies beside the file.</summary>
internal static class WriteAheadLog
{
    public static async Task SwitchOnAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = 'wal'";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Writes the log into the file and cuts it to nothing. Returns false when somebody is reading and it could not.</summary>
    public static async Task<bool> TruncateAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        return await command.ExecuteScalarAsync(cancellationToken) is 0L;
    }
}
