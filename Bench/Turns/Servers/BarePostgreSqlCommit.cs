using System.Collections.Concurrent;
using Npgsql;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>
/// On PostgreSQL side by side, each turn on a connection that has its statements prepared: they go to the server in one piece, which
/// is one transaction, so that nothing is waited for but its commit.
/// </summary>
internal sealed class BarePostgreSqlCommit(NpgsqlDataSource source, string body) : IBareCommit, IAsyncDisposable
{
    private readonly ConcurrentBag<NpgsqlBatch> _idle = [];

    public static BarePostgreSqlCommit Open(string connectionString, string body) => new(NpgsqlDataSource.Create(connectionString), body);

    public async Task SaveAsync(FloorActivity activity)
    {
        var values = BareRows.Values(activity, body);
        var batch = _idle.TryTake(out var free) ? free : await PrepareAsync(values);
        foreach (var insert in batch.BatchCommands)
        {
            foreach (NpgsqlParameter parameter in insert.Parameters)
            {
                parameter.Value = values[parameter.ParameterName];
            }
        }

        await batch.ExecuteNonQueryAsync();
        _idle.Add(batch);
    }

    public async ValueTask DisposeAsync() => await source.DisposeAsync();

    /// <param name="values">Of one turn: they say what each parameter is.</param>
    private async Task<NpgsqlBatch> PrepareAsync(Dictionary<string, object> values)
    {
        var batch = (await source.OpenConnectionAsync()).CreateBatch();
        foreach (var sql in BareRows.Inserts)
        {
            var insert = new NpgsqlBatchCommand(sql);
            foreach (var name in BareRows.Names(sql))
            {
                insert.Parameters.Add(new NpgsqlParameter(name, values[name]));
            }

            batch.BatchCommands.Add(insert);
        }

        await batch.PrepareAsync();
        return batch;
    }
}
