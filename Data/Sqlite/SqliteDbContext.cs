using ClusterBot.Domain.Records.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClusterBot.Data.Sqlite;

/// <summary>The context that a scope has to use instead of one from the pool, because a transaction is open on it.</summary>
internal sealed class AmbientDbContext
{
    public SqliteDbContext? Value { get; set; }
}

/// <summary>The embedded database, the default.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : ClusterDbContext(options)
{
    public override IQueryable<SearchEntry> Search(IReadOnlyList<IReadOnlyList<SearchToken>> tokens)
    {
        // Each token is of letters and digits alone, in quotation marks a string of FTS5 and no operator.
        var query = string.Join(" AND ", tokens.Select(any => $"({string.Join(" OR ", any.Select(Match))})"));
        return SearchEntries.FromSql(
            $"""SELECT * FROM "SearchEntries" WHERE "Id" IN (SELECT rowid FROM "SearchTerms" WHERE "SearchTerms" MATCH {query})""");
    }

    private static string Match(SearchToken token) => token.IsPrefix ? $"\"{token.Text}\"*" : $"\"{token.Text}\"";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // SQLite compares neither DateTimeOffset nor decimal: instants are stored as UTC ticks, figures as exact text.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(24, 6);
    }
}

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without starting the bot.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
