using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Calendars;
using ClusterBot.Domain.Calendars.BankHolidays;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class RegisterConfiguration
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Cluster>(cluster =>
        {
            cluster.HasIndex(c => new { c.TenantId, c.Name }).IsUnique();
            cluster.Property(c => c.Code).HasMaxLength(40);
            cluster.HasIndex(c => new { c.TenantId, c.Code }).IsUnique();
            cluster.Property(c => c.Nation).HasDefaultValue(Nation.EnglandAndWales);
            cluster.Property(c => c.Frequency).HasDefaultValue(RoundFrequency.Weekly);
            cluster.HasMany(c => c.BoardMeetings).WithOne().HasForeignKey(m => m.ClusterId);
            cluster.Property(c => c.Marking).HasDefaultValue(ProtectiveMarking.Official);
            cluster.HasMany(c => c.Psas).WithOne().HasForeignKey(p => p.ClusterId);
        });
        model.Entity<ClusterVersion>(version =>
        {
            version.HasKey(s => s.ClusterId);
            version.Property(s => s.ClusterId).ValueGeneratedNever();
            version.Property(s => s.Version).HasMaxLength(40);
        });
        model.Entity<CheckInChange>(change => change.HasKey(c => new { c.ClusterId, c.Number }));
        model.Entity<Psa>(psa =>
        {
            psa.HasIndex(p => new { p.ClusterId, p.Number }).IsUnique();
            psa.Property(p => p.Key).HasMaxLength(40);
            psa.Property(p => p.ChosenMethodReason).HasMaxLength(500);
            psa.HasMany(p => p.Indicators).WithOne().HasForeignKey(i => i.PsaId);
        });
        model.Entity<Indicator>(indicator =>
        {
            indicator.HasIndex(i => new { i.PsaId, i.Position }).IsUnique();
            indicator.Property(i => i.Key).HasMaxLength(40);
            // A unit without words cannot be stored, and what stands for "none given" must be.
            indicator.Property(i => i.Unit).HasSentinel(new MeasurementUnit(""));
            indicator.Property(i => i.TargetKind).HasDefaultValue(TargetKind.Reach);
            indicator.HasMany(i => i.Plan).WithOne().HasForeignKey(p => p.IndicatorId);
        });
        model.Entity<PlannedFigure>().HasIndex(p => new { p.IndicatorId, p.On }).IsUnique();
        model.Entity<BoardMeeting>().HasIndex(m => new { m.ClusterId, m.On }).IsUnique();
        model.Entity<DigestRecord>(digest =>
        {
            digest.HasKey(d => d.ClusterId);
            digest.Property(d => d.ClusterId).ValueGeneratedNever();
            digest.HasOne<Cluster>().WithOne().HasForeignKey<DigestRecord>(d => d.ClusterId);
        });
        model.Entity<Person>(person =>
        {
            person.HasIndex(p => new { p.TenantId, p.AadObjectId }).IsUnique();
            person.Property(p => p.TimeZone).HasMaxLength(60);
            person.Ignore(p => p.ActsOn);
            person.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId);
        });
        model.Entity<RoleAssignment>(role =>
        {
            role.HasIndex(r => r.ClusterId);
            role.HasIndex(r => r.PsaId);
            role.HasIndex(r => r.IndicatorId);
        });
        model.Entity<TenantSetup>(setup =>
        {
            setup.HasKey(s => s.TenantId);
            setup.Property(s => s.Shown).HasMaxLength(400);
        });
        model.Entity<RegisterUpload>(upload =>
        {
            upload.HasIndex(u => u.FinishedAt);
            upload.Property(u => u.Fingerprint).HasMaxLength(64);
            upload.Property(u => u.Outcome).HasMaxLength(40);
        });
        model.Entity<Reading>(reading =>
        {
            reading.HasIndex(r => new { r.IndicatorId, r.Version }).IsUnique();
            reading.ComplexProperty(r => r.Period, period =>
            {
                period.Property(p => p.StartsOn);
                period.Property(p => p.EndsOn);
                period.Property(p => p.Kind);
                period.Property(p => p.Notation).HasMaxLength(Period.MaxNotation);
            });
            reading.Property(r => r.Change).HasDefaultValue(ReadingChange.Given);
            reading.Property(r => r.Quality).HasDefaultValue(DataQuality.None);
            reading.Property(r => r.Baseline).HasDefaultValue(BaselineState.None);
            reading.HasOne<Indicator>().WithMany().HasForeignKey(r => r.IndicatorId);
        });
    }

    private const string ForGood = "For good";

    private const string OfPsa = """SELECT "ClusterId" FROM "Psas" WHERE "Id" = """;

    private const string OfIndicator = """SELECT p."ClusterId" FROM "Indicators" i JOIN "Psas" p ON p."Id" = i."PsaId" WHERE i."Id" = """;

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<Person>("For good: who is out of the register is archived; erased on request")
            .Removes(p => p.AadObjectId, p => p.ChannelAccountId, p => p.Department, p => p.Email, p => p.Name, p => p.TimeZone)
            .SaysNothingOfPeople(p => p.TenantId)
            .GivenOutAs("person")
            .ShowsOn([.. CardFamily.All.Where(family => family.NamesPeople)])
            // Nobody is on a card without a role or an answer, and both have triggers of their own.
            .RenewsVersionOf("SELECT \"Id\" FROM \"Clusters\" WHERE \"TenantId\" = {row}.\"TenantId\"", "Name", "ArchivedAt"),
        new DutiesOf<RoleAssignment>("For good, with the day on which it ended; erased on request")
            .RefersTo(r => r.DelegatedById, r => r.PersonId)
            .GivenOutAs("roles")
            .ShowsOn(CardFamily.Round, CardFamily.Psa, CardFamily.Status, CardFamily.PersonData, CardFamily.Register)
            .RenewsVersionOf($"SELECT {{row}}.\"ClusterId\" UNION {OfPsa}{{row}}.\"PsaId\" UNION {OfIndicator}{{row}}.\"IndicatorId\""),
        new DutiesOf<Cluster>(ForGood)
            .Says("cluster", (db, tenant) => db.ClustersOf(tenant), c => new TextOrigin(c.Id), c => c.Name)
            .SaysNothingOfPeople(c => c.Code, c => c.TenantId, c => c.TimeZone)
            .GivenOutAs("mentions")
            .ShowsOn(CardFamily.Status, CardFamily.Link)
            .RenewsVersionOf("SELECT {row}.\"Id\""),
        new DutiesOf<BoardMeeting>(ForGood).RenewsVersionOf("SELECT {row}.\"ClusterId\""),
        new DutiesOf<DigestRecord>(ForGood),
        new DutiesOf<ClusterVersion>("For good; renewed with each change").SaysNothingOfPeople(s => s.Version),
        new DutiesOf<CheckInChange>("The latest 1,000 of each cluster"),
        new DutiesOf<Psa>(ForGood)
            .Says("agreement", (db, tenant) => db.PsasOf(tenant), p => new TextOrigin(p.Id), p => p.Title, p => p.LeadDepartment, p =>
                p.ChosenMethodReason)
            .SaysNothingOfPeople(p => p.Key)
            .GivenOutAs("mentions")
            .ShowsOn(CardFamily.Round, CardFamily.Psa, CardFamily.Status)
            .RenewsVersionOf("SELECT {row}.\"ClusterId\""),
        new DutiesOf<Indicator>(ForGood)
            .Says(
                "indicator", (db, tenant) => db.Indicators.Where(i => db.IndicatorIdsOf(tenant).Contains(i.Id)), i => new TextOrigin(i.Id),
                i => i.Name, i => i.Source, i => i.Target)
            .SaysNothingOfPeople(i => i.Key)
            .GivenOutAs("mentions")
            .ShowsOn(CardFamily.Round, CardFamily.Psa, CardFamily.Indicator, CardFamily.Status)
            .RenewsVersionOf($"{OfPsa}{{row}}.\"PsaId\""),
        new DutiesOf<PlannedFigure>("While they are planned").RenewsVersionOf($"{OfIndicator}{{row}}.\"IndicatorId\""),
        new DutiesOf<Reading>("For good; erasure takes the name off and out of the text")
            .RefersTo(r => r.RecordedById)
            .Says(
                "figure", (db, tenant) => db.Readings.Where(r => db.IndicatorIdsOf(tenant).Contains(r.IndicatorId)),
                r => new TextOrigin(r.IndicatorId, r.RecordedById, r.RecordedAt), r => r.Source)
            .GivenOutAs("figures", "mentions")
            .ShowsOn(CardFamily.Round, CardFamily.Psa, CardFamily.Indicator, CardFamily.Status)
            .RenewsVersionOf($"{OfIndicator}{{row}}.\"IndicatorId\"")
            .ComesWithAnswer("{row}.\"AnswerId\" IS NOT NULL"),
        new DutiesOf<TenantSetup>(ForGood)
            .RefersTo(s => s.FirstAdministratorId)
            .SaysNothingOfPeople(s => s.Shown, s => s.TenantId)
            .GivenOutAs("roles"),
        new DutiesOf<RegisterUpload>("`Retention:ExportsDays`, 365")
            .RefersTo(u => u.RequestedById)
            .Removes(u => u.Downloads, u => u.Content)
            .SaysNothingOfPeople(u => u.ConversationId, u => u.Fingerprint, u => u.Outcome, u => u.TenantId)
            .GivenOutAs("registers")
            .ShowsOn(CardFamily.Register)
            .GoesAfter("Exports", 365, (db, before) => db.RegisterUploads.Where(u => u.RequestedAt < before).OrderBy(u => u.RequestedAt)),
    ];
}
