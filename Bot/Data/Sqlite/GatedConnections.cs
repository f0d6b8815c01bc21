using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ClusterBot.Bot.Data.Sqlite;

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
        protected override async ValueTask<DbTransaction> BeginDbTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken)
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
