using ClusterBot.Data.Setup;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClusterBot.Data.PostgreSql;

internal sealed class PostgreSqlEngine(DatabaseSettings settings, TenantTransactions transactions, StartupConsole startupConsole)
    : IDatabaseEngine
{
    private static readonly Version Oldest = new(15, 0);

    private const int MostUpgrades = 10;

    private static readonly TimeSpan LongestUpgrade = TimeSpan.FromMinutes(10);

    public Task<(T Result, AfterCommit After)> CommitAsync<T>(
        string? tenantId, Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        transactions.CommitAsync(tenantId, work, cancellationToken);

    // Here it waits for nobody as it is.
    public Task<(T Result, AfterCommit After)> CommitFirstAsync<T>(
        Func<IServiceProvider, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        transactions.CommitAsync(null, work, cancellationToken);

    public string? FaultOf(Exception? exception) => PostgreSqlFaults.Reason(exception);

    public async Task<string> SetUpAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        var server = new NpgsqlConnectionStringBuilder(settings.ConnectionString);
        try
        {
            await CheckVersionAsync(db, cancellationToken);
            await OneAtATimeAsync(db, cancellationToken);
            return $"using {server.Database} on {server.Host}";
        }
        catch (Exception exception) when (ServersWords(exception) is { } words)
        {
            throw new ConfigurationProblemException(
                DatabaseSettings.Setting,
                $"the database {server.Database} on {server.Host}:{server.Port} cannot be used ({words}).");
        }
    }

    public Task SetUpBesideAsync(ClusterDbContext db, CancellationToken cancellationToken) => SetUpAsync(db, cancellationToken);

    // The server answers for its files.
    public void Check()
    {
    }

    private static async Task CheckVersionAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        db.Database.SetCommandTimeout(LongestUpgrade);
        await ReachAsync((NpgsqlConnection)db.Database.GetDbConnection(), cancellationToken);
        await db.Database.OpenConnectionAsync(cancellationToken);
        // For this session alone: adding an index to a large table, or waiting for the replica that does, takes longer than a turn may.
        await db.Database.ExecuteSqlRawAsync("SET statement_timeout = 0; SET lock_timeout = 0", cancellationToken);
        var version = ((NpgsqlConnection)db.Database.GetDbConnection()).PostgreSqlVersion;
        if (version < Oldest)
        {
            throw new ConfigurationProblemException(
                DatabaseSettings.Setting, $"is PostgreSQL {version}; {Oldest.Major} or later is needed.");
        }
    }

    /// <summary>
    /// Waits until the server answers, or the start is given up. The driver can lose a cancellation that comes between its connection
    /// and its first read, and then waits for its whole timeout; so this wait ends by itself, and the connection with the process.
    /// </summary>
    private static async Task ReachAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var first = (NpgsqlConnection)((ICloneable)connection).Clone();
        await first.OpenAsync(cancellationToken).WaitAsync(cancellationToken);
        // Back into the pool, for what follows.
        await first.CloseAsync();
    }

    /// <summary>Replicas that start together take turns, from the very first table on.</summary>
    private async Task OneAtATimeAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        var key = AdvisoryKeys.Of("upgrade", "");
        if (!await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({key}) AS \"Value\"").SingleAsync(cancellationToken))
        {
            startupConsole.Say("Database", "waiting for another replica, which is setting it up");
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({key})", cancellationToken);
        }

        try
        {
            await UpgradeAmongOthersAsync(db, cancellationToken);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({key})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Upgrades while other replicas take turns. A migration of several tables can meet a turn that uses them in another order: the
    /// server gives up one of the two, and leaves nothing of it.
    /// </summary>
    private static async Task UpgradeAmongOthersAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        for (var upgrades = 1; ; upgrades++)
        {
            try
            {
                await db.UpgradeAsync(cancellationToken);
                return;
            }
            catch (Exception exception) when (upgrades < MostUpgrades && IsDeadlock(exception))
            {
                // Again: the migrations before it are made, and what it did is not.
            }
        }
    }

    private static bool IsDeadlock(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected }
            || (exception.InnerException is { } inner && IsDeadlock(inner));

    /// <summary>Returns the server's or the network's message, which holds no password; null when it came from neither.</summary>
    private static string? ServersWords(Exception exception) => exception switch
    {
        PostgresException server => server.MessageText,
        NpgsqlException network => network.GetBaseException().Message.TrimEnd('.'),
        { InnerException: { } inner } => ServersWords(inner),
        _ => null,
    };

    /// <summary>Leaves it to the server's autovacuum: see <c>docs/data-protection.md</c>.</summary>
    public Task<bool> ForgetAsync(ClusterDbContext db, CancellationToken cancellationToken) => Task.FromResult(true);
}
