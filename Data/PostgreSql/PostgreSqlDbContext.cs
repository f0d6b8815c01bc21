using System.Text;
using ClusterBot.Domain.Records.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ClusterBot.Data.PostgreSql;

/// <summary>The database of many replicas.</summary>
public sealed class PostgreSqlDbContext(DbContextOptions<PostgreSqlDbContext> options) : ClusterDbContext(options)
{
    private readonly HashSet<string> _alone = [];
    private Guid? _transaction;
    private bool _beginsLate;

    /// <summary>The claims of the transaction and what it relies on, when it shares its tenant with others.</summary>
    internal SharedAccess? Shared { get; private set; }

    /// <summary>The commit of the transaction together with the last that it stores, see <see cref="CommitsWithRows"/>.</summary>
    internal CommitWithRows Last { get; } = new();

    public override IQueryable<SearchEntry> Search(IReadOnlyList<IReadOnlyList<SearchToken>> tokens)
    {
        // Each token is of letters and digits alone, in quotation marks a lexeme and no operator.
        var query = string.Join(" & ", tokens.Select(any => $"({string.Join(" | ", any.Select(Match))})"));
        return SearchEntries.FromSql(
            $"""SELECT * FROM "SearchEntries" WHERE array_to_tsvector(string_to_array("Terms", ' ')) @@ CAST({query} AS tsquery)""");
    }

    private static string Match(SearchToken token) => token.IsPrefix ? $"'{token.Text}':*" : $"'{token.Text}'";

    /// <summary>A lock of the transaction, so it ends with it, however it ends.</summary>
    public override async Task AcquireTenantLockAsync(string tenantId, CancellationToken cancellationToken)
    {
        await BeginAsync(cancellationToken);
        ForgetWhatEnded();
        if (_alone.Add(tenantId))
        {
            var key = AdvisoryKeys.Of("turns", tenantId);
            await Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({key})", cancellationToken);
        }
    }

    public override void Claim(Guid what) => Shared?.Claim(what);

    public override void RelyOn(Guid clusterId, string version) => Shared?.RelyOn(clusterId, version);

    public override void RelyOnCopies(string subject, long lastId) => Shared?.RelyOnCopies(subject, lastId);

    /// <summary>Sets what the context shares from here on; null for a context that goes back to the pool.</summary>
    /// <param name="access">What it claims and relies on.</param>
    /// <param name="beginsLate">True when its transaction begins with the first thing that is stored.</param>
    internal void Share(SharedAccess? access, bool beginsLate) => (Shared, _beginsLate) = (access, beginsLate);

    public override async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (_beginsLate)
        {
            _beginsLate = false;
            await Database.BeginTransactionAsync(cancellationToken);
            await Shared!.EnterAsync(this, cancellationToken);
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Once, and not for each of those who ask for changes below.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            if (_beginsLate && ChangeTracker.HasChanges())
            {
                await BeginAsync(cancellationToken);
            }

            Last.Count(ChangeTracker);
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            Last.End();
            ChangeTracker.AutoDetectChangesEnabled = true;
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

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without starting the bot.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlDbContext>
{
    public PostgreSqlDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDbContext>().UseNpgsql("Host=design").Options);
}

/// <summary>PostgreSQL takes neither the NUL character nor half a surrogate pair; people's clients may send both.</summary>
internal sealed class StorableTextConverter() : ValueConverter<string, string>(text => Storable(text), text => text)
{
    internal static string Storable(string text) => IsStorable(text) ? text : Replaced(text);

    private static bool IsStorable(string text) =>
        !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !text.Contains('\0', StringComparison.Ordinal);

    private static string Replaced(string text)
    {
        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            storable.Append(rune.Value == 0 ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return storable.ToString();
    }
}

/// <summary>PostgreSQL stores instants without an offset, and takes them in UTC alone.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);
