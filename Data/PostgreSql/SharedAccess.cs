using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace ClusterBot.Data.PostgreSql;

/// <summary>
/// The claims of one transaction that shares its tenant, and what it relies on. It reads without a transaction and holds no lock
/// meanwhile; the first thing that it stores begins the transaction, takes its locks, and makes sure that what was read still stands.
/// </summary>
/// <param name="tenantId">The tenant.</param>
internal sealed class SharedAccess(string tenantId)
{
    private readonly SortedSet<long> _claims = [];
    private readonly Dictionary<Guid, string> _read = [];
    private readonly Dictionary<string, long> _copies = [];

    public void Claim(Guid what) => _claims.Add(AdvisoryKeys.Of("claim", what.ToString("N")));

    public void RelyOn(Guid clusterId, string version) => _read.TryAdd(clusterId, version);

    public void RelyOnCopies(string subject, long lastId) => _copies[subject] = lastId;

    /// <summary>Forgets what was read: it is about to be read again. What was claimed will be claimed again.</summary>
    public void ReadAgain()
    {
        _read.Clear();
        _copies.Clear();
    }

    /// <summary>Takes the locks, in the one order that all take them in. They end with the transaction.</summary>
    /// <exception cref="Npgsql.PostgresException">What was read has changed since (40001).</exception>
    /// <exception cref="TenantBusyException">Somebody else has the tenant, or a claim, for longer than a press can wait.</exception>
    public async Task EnterAsync(DbContext db, CancellationToken cancellationToken)
    {
        var (tenant, claims) = (AdvisoryKeys.Of("turns", tenantId), _claims.ToArray());
        var (clusters, stamps) = (_read.Keys.ToArray(), _read.Values.ToArray());
        var (cards, copies) = (_copies.Keys.ToArray(), _copies.Values.ToArray());
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"SELECT enter_shared({tenant}, {claims}, {clusters}, {stamps}, {cards}, {copies})", cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new TenantBusyException(exception);
        }
    }
}

/// <summary>Begins the transaction of a context before the first statement that changes something without its change tracker.</summary>
internal sealed class LateTransactions : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PostgreSqlDbContext db)
        {
            await db.BeginAsync(cancellationToken);
        }

        return result;
    }
}
