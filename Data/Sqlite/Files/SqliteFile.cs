using ClusterBot.Data.Setup;
using Microsoft.Data.Sqlite;

namespace ClusterBot.Data.Sqlite.Files;

internal static class SqliteFile
{
    private const int LongestLock = 5;

    private const string Default = "Data Source=data/clusterbot.db";

    /// <summary>With the whole path of the file.</summary>
    public static string ConnectionString(string? configured)
    {
        var builder = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(configured) ? Default : configured);
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        builder.ForeignKeys = true;
        // A file is made by the set-up alone: else one that is gone would be made anew, empty, by whoever asks next.
        builder.Mode = SqliteOpenMode.ReadWrite;
        // Who waits for a lock holds a thread, and the channel waits for a turn 15 seconds at most.
        builder.DefaultTimeout = Math.Min(builder.DefaultTimeout, LongestLock);
        return builder.ConnectionString;
    }

    /// <summary>Makes the file where there is none, with a write-ahead log: a kill may have come between the two.</summary>
    public static async Task CreateAsync(string connectionString, CancellationToken cancellationToken)
    {
        var creating = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false };
        await using var connection = new SqliteConnection(creating.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await WriteAheadLog.SwitchOnAsync(connection, cancellationToken);
    }

    /// <summary>Writes the database as it is at this moment into a new file. Others may write to the database meanwhile.</summary>
    /// <exception cref="ConfigurationProblemException">The file is there already, or cannot be written.</exception>
    public static async Task CopyAsync(string connectionString, string file)
    {
        var readOnly = new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        try
        {
            await using var connection = new SqliteConnection(readOnly.ConnectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", file);
            await command.ExecuteNonQueryAsync();
        }
        catch (SqliteException exception)
        {
            throw new ConfigurationProblemException("backup", $"{file} could not be written ({exception.Message.TrimEnd('.')}).");
        }
    }

    public static string PathOf(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;
}
