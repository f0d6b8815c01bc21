using ClusterBot.Data.PostgreSql.Sql;
using Npgsql;

namespace ClusterBot.Data.PostgreSql;

/// <summary>A connection that holds advisory locks, and sends and hears notifications. One caller at a time.</summary>
internal sealed class PostgreSqlSession : IAsyncDisposable
{
    private const string Signals = "clusterbot_signals";

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _connection;

    public PostgreSqlSession(string connectionString)
    {
        _source = PostgreSqlConnections.Source(connectionString);
        _connection = _source.CreateConnection();
        _connection.Notification += (_, notification) => Hear(notification);
    }

    /// <summary>Raised with the name of whoever made the news; empty when a replica gave up what it owned.</summary>
    public event Action<string>? Heard;

    /// <summary>Raised with the name that another session passed on.</summary>
    public event Action<string>? Signalled;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await _connection.OpenAsync(cancellationToken);
        await ExecuteAsync($"LISTEN {DeliveryNews.Channel}; LISTEN {Signals}", cancellationToken);
    }

    /// <summary>Those of the names that were free and are locked now.</summary>
    public async Task<IReadOnlyList<string>> LockAsync(string[] names, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = "SELECT name FROM unnest($1, $2) AS wanted(name, key) WHERE pg_try_advisory_lock(key)";
        command.Parameters.AddWithValue(names);
        command.Parameters.AddWithValue(names.Select(name => AdvisoryKeys.Of("owner", name)).ToArray());
        var locked = new List<string>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            locked.Add(rows.GetString(0));
        }

        return locked;
    }

    /// <summary>Frees one lock and tells the others, who may take it.</summary>
    public async Task UnlockAsync(string name, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = "SELECT pg_advisory_unlock($1), pg_notify($2, '')";
        command.Parameters.AddWithValue(AdvisoryKeys.Of("owner", name));
        command.Parameters.AddWithValue(DeliveryNews.Channel);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task SignalAsync(string name, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = "SELECT pg_notify($1, $2)";
        command.Parameters.AddWithValue(Signals);
        command.Parameters.AddWithValue(name);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Returns when something was heard or the other thing has happened; throws when the connection is lost.</summary>
    public async Task WaitAsync(Func<CancellationToken, ValueTask<bool>> other, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var heard = _connection.WaitAsync(either.Token);
        var happened = other(either.Token).AsTask();
        await Task.WhenAny(heard, happened);
        await either.CancelAsync();
        await UnlessCalledOffAsync(heard);
        await UnlessCalledOffAsync(happened);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Frees every lock and tells the others, who take them at once.</summary>
    public async Task GiveUpAsync()
    {
        try
        {
            await ExecuteAsync($"SELECT pg_advisory_unlock_all(); NOTIFY {DeliveryNews.Channel}", CancellationToken.None);
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            // The connection was lost before, and with it the locks.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _connection.DisposeAsync();
        await _source.DisposeAsync();
    }

    private void Hear(NpgsqlNotificationEventArgs notification)
    {
        if (notification.Channel == Signals)
        {
            if (notification.PID != _connection.ProcessID)
            {
                Signalled?.Invoke(notification.Payload);
            }
        }
        else
        {
            Heard?.Invoke(notification.Payload);
        }
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task UnlessCalledOffAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            // The other one came first.
        }
    }
}
