using Microsoft.Data.Sqlite;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>On SQLite one after another, as it has one writer.</summary>
internal sealed class BareSqliteCommit : IBareCommit, IDisposable
{
    private readonly SemaphoreSlim writer = new(1);
    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<SqliteCommand> inserts;
    private readonly string body;

    private BareSqliteCommit(SqliteConnection connection, string body)
    {
        (this.connection, this.body) = (connection, body);
        inserts = [.. BareRows.Inserts.Select(Prepared)];
    }

    public static BareSqliteCommit Open(string connectionString, string body)
    {
        var connection = new SqliteConnection(connectionString + ";Foreign Keys=True");
        connection.Open();
        return new BareSqliteCommit(connection, body);
    }

    public async Task SaveAsync(FloorActivity activity)
    {
        var values = BareRows.Values(activity, body);
        await writer.WaitAsync();
        try
        {
            Keep(values);
        }
        finally
        {
            writer.Release();
        }
    }

    public void Dispose()
    {
        connection.Dispose();
        writer.Dispose();
    }

    private void Keep(Dictionary<string, object> values)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var insert in inserts)
        {
            insert.Transaction = transaction;
            foreach (SqliteParameter parameter in insert.Parameters)
            {
                // The bot stores instants there as ticks.
                parameter.Value = values[parameter.ParameterName] is DateTimeOffset at ? at.UtcTicks : values[parameter.ParameterName];
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in BareRows.Names(sql))
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }
}
