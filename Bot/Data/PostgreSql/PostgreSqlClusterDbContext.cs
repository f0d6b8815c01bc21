using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.PostgreSql;

/// <summary>The database of many replicas.</summary>
public sealed class PostgreSqlClusterDbContext(DbContextOptions<PostgreSqlClusterDbContext> options) : ClusterDbContext(options)
{
    private readonly HashSet<string> _alone = [];
    private Guid? _transaction;

    /// <summary>A lock of the transaction, so it ends with it, however it ends.</summary>
    public override async Task AloneInAsync(string tenantId, CancellationToken cancellationToken)
    {
        ForgetWhatEnded();
        if (_alone.Add(tenantId))
        {
            var key = AdvisoryKeys.Of("turns", tenantId);
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancellationToken);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // A figure keeps the decimal places that it was given with.
        configurationBuilder.Properties<decimal>().HaveColumnType("numeric");
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<string>().HaveConversion<StorableTextConverter>();
    }

    /// <summary>A context is used again for other transactions, which own nothing yet.</summary>
    private void ForgetWhatEnded()
    {
        var current = Database.CurrentTransaction?.TransactionId;
        if (_transaction != current)
        {
            _alone.Clear();
            _transaction = current;
        }
    }
}
