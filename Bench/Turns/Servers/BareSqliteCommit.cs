using Microsoft.Data.Sqlite;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>On SQLite one after another, as it has one writer.</summary>
internal sealed class BareSqliteCommit : IBareCommit, IDisposable
{
    private readonly SemaphoreSlim _writer = new(1);
    private readonly SqliteConnection _connection;
    private readonly IReadOnlyList<SqliteCommand> _inserts;
    private readonly string _body;

    private BareSqliteCommit(SqliteConnection connection, string body)
    {
        (this._connection, this._body) = (connection, body);
        _inserts = [.. BareRows.Inserts.Select(Prepared)];
    }

    public static BareSqliteCommit Open(string connectionString, string body)
    {
        var connection = new SqliteConnection(connectionString + ";Foreign Keys=True");
        connection.Open();
        return new BareSqliteCommit(connection, body);
    }

    public async Task SaveAsync(FloorActivity activity)
    {
        var values = BareRows.Values(activity, _body);
        await _writer.WaitAsync();
        try
        {
            Keep(values);
        }
        finally
        {
            _writer.Release();
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        _writer.Dispose();
    }

    private void Keep(Dictionary<string, object> values)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var insert in _inserts)
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
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in BareRows.Names(sql))
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }
}
