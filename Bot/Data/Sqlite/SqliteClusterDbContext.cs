using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Sqlite;

/// <summary>The embedded database, the default.</summary>
public sealed class SqliteClusterDbContext(DbContextOptions<SqliteClusterDbContext> options) : ClusterDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // SQLite compares neither DateTimeOffset nor decimal: instants are stored as UTC ticks, figures as exact text.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(24, 6);
    }
}
