using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using ClusterBot.Bot.Data.Sqlite.Files;
using Microsoft.Data.Sqlite;

namespace ClusterBot.Bot.Data.Sqlite.Writing;

/// <summary>Makes connections for a library that writes by itself: each of their transactions waits for its turn at the gate.</summary>
internal sealed class GatedConnections : DbProviderFactory
{
    public static readonly GatedConnections Instance = new();

    public override DbConnection CreateConnection() => new GatedConnection();

    public override DbCommand CreateCommand() => SqliteFactory.Instance.CreateCommand();

    public override DbParameter CreateParameter() => SqliteFactory.Instance.CreateParameter();

    public override DbConnectionStringBuilder CreateConnectionStringBuilder() => SqliteFactory.Instance.CreateConnectionStringBuilder();

    /// <summary>In at the gate from the beginning of a transaction until the connection is closed.</summary>
    private sealed class GatedConnection : SqliteConnection
    {
        private WriterGate? _entered;

        public override SqliteTransaction BeginTransaction(IsolationLevel isolationLevel, bool deferred)
        {
            EnterAsync().AsTask().GetAwaiter().GetResult();
            return base.BeginTransaction(isolationLevel, deferred);
        }

        // The library awaits this one: waiting must hold no thread, or those that wait hold all threads that who is in needs to go on.
        protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(
            IsolationLevel isolationLevel, CancellationToken cancellationToken)
        {
            await EnterAsync();
            return BeginTransaction(isolationLevel);
        }

        public override void Close()
        {
            try
            {
                base.Close();
            }
            finally
            {
                Interlocked.Exchange(ref _entered, null)?.Leave();
            }
        }

        private async ValueTask EnterAsync()
        {
            if (_entered is null)
            {
                var gate = WriterGate.Of(ConnectionString);
                await gate.EnterAsync();
                _entered = gate;
            }
        }
    }
}

/// <summary>
/// Lets those of this process who write to one file in, in the order in which they came. SQLite itself has no queue: who finds the
/// file locked asks again every 150 milliseconds, and on a busy machine may find it locked each time until its patience ends.
/// </summary>
#pragma warning disable CA1001 // It holds nothing to be freed: the wait handle is never asked for.
internal sealed class WriterGate
#pragma warning restore CA1001
{
    private static readonly ConcurrentDictionary<string, WriterGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>The gate of the file that the connection string names.</summary>
    public static WriterGate Of(string connectionString) => Gates.GetOrAdd(SqliteFile.PathOf(connectionString), _ => new WriterGate());

    /// <summary>Returns when it is the caller's turn, whose duty it is to leave. Threads that wait stand in the same queue.</summary>
    public Task EnterAsync() => _one.WaitAsync();

    public void Leave() => _one.Release();
}
