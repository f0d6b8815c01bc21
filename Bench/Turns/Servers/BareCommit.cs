using Microsoft.Data.Sqlite;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>
/// The rows that a "nothing new" leaves behind, put into the bot's own tables by prepared statements: nothing is looked up,
/// nothing is decided. What it costs is the commit, with the same durability as the bot's.
/// </summary>
internal sealed class BareCommit : IDisposable
{
    private readonly SemaphoreSlim writer = new(1);
    private readonly SqliteConnection connection;
    private readonly IReadOnlyList<SqliteCommand> inserts;
    private readonly string body;

    private BareCommit(SqliteConnection connection, string body)
    {
        (this.connection, this.body) = (connection, body);
        inserts = [.. BareRows.Inserts.Select(Prepared)];
    }

    public static BareCommit Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Foreign Keys=True");
        connection.Open();
        return new BareCommit(connection, File.ReadAllText(Environment.GetEnvironmentVariable(TurnServer.CardVariable)!));
    }

    public async Task KeepAsync(FloorActivity activity)
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
                parameter.Value = values[parameter.ParameterName];
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in sql.Split([' ', '\n']).Where(word => word.StartsWith('$')).Distinct())
        {
            command.Parameters.Add(new SqliteParameter(name, null));
        }

        return command;
    }
}
