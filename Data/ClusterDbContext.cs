using ClusterBot.Data.Configurations;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Search;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Domain.Requests.Kinds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ClusterBot.Data;

/// <summary>Everything that is stored. Each database engine has a subclass with its own migrations.</summary>
public abstract class ClusterDbContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Cluster> Clusters => Set<Cluster>();

    public DbSet<ClusterVersion> ClusterVersions => Set<ClusterVersion>();

    public DbSet<CheckInChange> CheckInChanges => Set<CheckInChange>();

    public DbSet<BoardMeeting> BoardMeetings => Set<BoardMeeting>();

    public DbSet<DigestRecord> Digests => Set<DigestRecord>();

    public DbSet<Psa> Psas => Set<Psa>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<PlannedFigure> PlannedFigures => Set<PlannedFigure>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<RoleAssignment> Roles => Set<RoleAssignment>();

    public DbSet<Reading> Readings => Set<Reading>();

    public DbSet<CheckInRound> Rounds => Set<CheckInRound>();

    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    public DbSet<Answer> Answers => Set<Answer>();

    public DbSet<AnswerDraft> Drafts => Set<AnswerDraft>();

    public DbSet<ReminderState> Contacts => Set<ReminderState>();

    public DbSet<Request> Requests => Set<Request>();

    public DbSet<RequestEvent> RequestEvents => Set<RequestEvent>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<ProcessedActivity> Turns => Set<ProcessedActivity>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<OutageRecord> Faults => Set<OutageRecord>();

    public DbSet<ThreadMessageRecord> Messages => Set<ThreadMessageRecord>();

    public DbSet<DeletedMessage> DeletedMessages => Set<DeletedMessage>();

    public DbSet<SummaryRequest> Summaries => Set<SummaryRequest>();

    public DbSet<SummarySchedule> SummarySchedules => Set<SummarySchedule>();

    public DbSet<ModelUse> ModelUses => Set<ModelUse>();

    public DbSet<SummaryFeedback> SummaryFeedback => Set<SummaryFeedback>();

    public DbSet<Record> Records => Set<Record>();

    public DbSet<RecordVersion> RecordVersions => Set<RecordVersion>();

    public DbSet<RegisteredKind> RecordKinds => Set<RegisteredKind>();

    public DbSet<RegisteredRequestKind> RequestKinds => Set<RegisteredRequestKind>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Follow> Follows => Set<Follow>();

    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    public DbSet<ErasureRecord> Erasures => Set<ErasureRecord>();

    public DbSet<DeniedAct> DeniedActs => Set<DeniedAct>();

    public DbSet<FileOffer> Exports => Set<FileOffer>();

    public DbSet<RegisterUpload> RegisterUploads => Set<RegisterUpload>();

    public DbSet<TenantSetup> TenantSetups => Set<TenantSetup>();

    /// <summary>
    /// True when nothing may be stored: an attempt throws a <see cref="MustStoreException"/>. The time of a conversation's last
    /// activity is not stored then.
    /// </summary>
    internal bool OnlyReads { get; set; }

    /// <summary>Waits until no other transaction is at work for the tenant; from here to the end of this one none begins.</summary>
    public virtual Task AcquireTenantLockAsync(string tenantId, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Returns the entries that have, of each of the lists, one token at least.</summary>
    /// <param name="tokens">One list or more, none of them empty. See <see cref="SearchTerms"/>.</param>
    public abstract IQueryable<SearchEntry> Search(IReadOnlyList<IReadOnlyList<SearchToken>> tokens);

    /// <summary>
    /// Stores what the transaction has changed so far, so that it is read with the rest. Where somebody spoke, and by which account, shows
    /// on no card and waits for the end: whatever is stored locks.
    /// </summary>
    public Task SaveBeforeReadingAsync(CancellationToken cancellationToken) =>
        !OnlyReads && ChangeTracker.Entries().Any(entry => entry.State is not EntityState.Unchanged && !IsPresence(entry))
            ? SaveChangesAsync(cancellationToken)
            : Task.CompletedTask;

    private static bool IsPresence(EntityEntry entry) => entry.State == EntityState.Modified
        && (entry.Entity is Conversation || (entry.Entity is Person
            && entry.Properties.All(property => !property.IsModified || property.Metadata.Name == nameof(Person.ChannelAccountId))));

    /// <summary>
    /// Begins the transaction, where it has not begun with the reading: from here on nobody changes what it relies on.
    /// </summary>
    public virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Names what the transaction is about to change. Two that claim the same and meet are told apart by a version that the later one
    /// finds changed; when it is run again, it waits for the other before it reads.
    /// </summary>
    public virtual void Claim(Guid what)
    {
    }

    /// <summary>
    /// Says that the transaction relies on what was read of a cluster, see <see cref="ClusterVersion.Version"/>: if that has changed by the
    /// time when it first stores something, it is run again.
    /// </summary>
    public virtual void RelyOn(Guid clusterId, string version)
    {
    }

    /// <summary>
    /// Says that the transaction relies on knowing all posted copies of a card: if another was posted by the time when it first stores
    /// something, it is run again.
    /// </summary>
    /// <param name="subject">The card's key.</param>
    /// <param name="lastId">The id of the last copy; 0 for none.</param>
    public virtual void RelyOnCopies(string subject, long lastId)
    {
    }

    /// <summary>
    /// Applies the missing migrations. When none is missing, nothing is compared: that costs as much as the rest of a start.
    /// </summary>
    internal async Task UpgradeAsync(CancellationToken cancellationToken)
    {
        if (await MustUpgradeAsync(cancellationToken))
        {
            await Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>Returns whether there are tables to read: before the first start there are none.</summary>
    internal async Task<bool> HasTablesAsync(CancellationToken cancellationToken) =>
        (await Database.GetAppliedMigrationsAsync(cancellationToken)).Any();

    internal async Task<bool> MustUpgradeAsync(CancellationToken cancellationToken) =>
        MigrationIds.Of(GetType()).Except(await Database.GetAppliedMigrationsAsync(cancellationToken)).Any();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        OnlyReads ? NothingToStore() : base.SaveChanges(acceptAllChangesOnSuccess);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        OnlyReads ? Task.FromResult(NothingToStore()) : base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

    private int NothingToStore()
    {
        foreach (var entry in ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Deleted or EntityState.Modified))
        {
            if (entry is not { State: EntityState.Modified, Entity: Conversation }
                || entry.Property(nameof(Conversation.HeardAt)).OriginalValue is null
                || entry.Properties.Any(property => property.IsModified && property.Metadata.Name != nameof(Conversation.HeardAt)))
            {
                throw new MustStoreException();
            }
        }

        return 0;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        RegisterConfiguration.Map(modelBuilder);
        CheckInConfiguration.Map(modelBuilder);
        RequestConfiguration.Map(modelBuilder);
        OrganisationConfiguration.Map(modelBuilder);
        GoodPracticeConfiguration.Map(modelBuilder);
        RecordConfiguration.Map(modelBuilder);
        DataProtectionConfiguration.Map(modelBuilder);
        OutboxConfiguration.Map(modelBuilder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<MeasurementUnit>().HaveConversion<MeasurementUnitConverter>().HaveMaxLength(60);
    }
}
