using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ClusterBot.Data.Sqlite;

/// <summary>
/// Keeps what SQLite has made of each statement's text for as long as the connection is open. The library keeps it with the command
/// alone, and there is a new command for each use: reading the text anew costs as much as what most statements do.
/// </summary>
/// <param name="connection">The one connection whose statements are kept. One caller at a time.</param>
internal sealed class PreparedStatementCache(DbConnection connection) : DbCommandInterceptor
{
    /// <summary>The program has fewer; a statement that is made up each time must not fill the memory.</summary>
    private const int Most = 400;

    private readonly Dictionary<string, SqliteCommand> _idle = new(StringComparer.Ordinal);
    private readonly Dictionary<DbDataReader, SqliteCommand> _reading = [];

    /// <summary>The connection is about to be closed, and with it everything that was kept.</summary>
    public void Forget()
    {
        foreach (var command in _idle.Values)
        {
            command.Dispose();
        }

        _idle.Clear();
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (result.HasResult || command.Connection != connection)
        {
            return result;
        }

        var kept = Take(command);
        try
        {
            var reader = kept.ExecuteReader();
            _reading.Add(reader, kept);
            return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (result.HasResult || command.Connection != connection)
        {
            return result;
        }

        var kept = Take(command);
        try
        {
            var rows = kept.ExecuteNonQuery();
            Return(kept);
            return InterceptionResult<int>.SuppressWithResult(rows);
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    public override InterceptionResult DataReaderDisposing(
        DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        if (_reading.Remove(eventData.DataReader, out var kept))
        {
            eventData.DataReader.Dispose();
            Return(kept);
        }

        return result;
    }

    /// <summary>The kept command with this one's values. While it is read from, a second one is made.</summary>
    private SqliteCommand Take(DbCommand command)
    {
        if (!_idle.Remove(command.CommandText, out var kept))
        {
            kept = (SqliteCommand)connection.CreateCommand();
            kept.CommandText = command.CommandText;
        }

        kept.Transaction = (SqliteTransaction?)command.Transaction;
        kept.CommandTimeout = command.CommandTimeout;
        foreach (DbParameter parameter in command.Parameters)
        {
            kept.Parameters.Add(parameter);
        }

        return kept;
    }

    private void Return(SqliteCommand kept)
    {
        kept.Parameters.Clear();
        kept.Transaction = null;
        if (_idle.Count >= Most || !_idle.TryAdd(kept.CommandText, kept))
        {
            kept.Dispose();
        }
    }
}
