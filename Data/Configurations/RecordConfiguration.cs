using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Search;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class RecordConfiguration
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Record>(record =>
        {
            record.HasIndex(r => new { r.ClusterId, r.Kind });
            record.HasIndex(r => r.OwnerId);
            record.HasIndex(r => r.OriginId);
            record.Property(r => r.Kind).HasMaxLength(RegisteredKind.MaxCode);
            record.Property(r => r.Link).HasMaxLength(Record.MaxLink);
            record.HasOne<Cluster>().WithMany().HasForeignKey(r => r.ClusterId);
            record.HasMany(r => r.Versions).WithOne().HasForeignKey(v => v.RecordId);
        });
        model.Entity<RecordVersion>(version =>
        {
            version.HasIndex(v => new { v.RecordId, v.Version }).IsUnique();
            version.HasIndex(v => v.ReviewOn);
            version.Property(v => v.Text).HasMaxLength(Record.MaxText);
            version.Property(v => v.Department).HasMaxLength(RecordField.MaxValue);
            version.Property(v => v.Tags).HasMaxLength(RecordTags.MaxStored);
        });
        model.Entity<RegisteredKind>(kind =>
        {
            kind.ToTable("RecordKinds");
            kind.HasIndex(k => new { k.TenantId, k.Code }).IsUnique();
            kind.Property(k => k.Code).HasMaxLength(RegisteredKind.MaxCode);
            kind.Property(k => k.Name).HasMaxLength(RegisteredKind.MaxName);
            kind.Property(k => k.TextLabel).HasMaxLength(RegisteredKind.MaxName);
        });
        model.Entity<Follow>(follow =>
        {
            follow.HasIndex(f => f.PersonId);
            follow.Property(f => f.Subject).HasMaxLength(Follow.MaxSubject);
            follow.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        });
        model.Entity<SearchEntry>(entry =>
        {
            entry.HasIndex(e => new { e.SourceId, e.Part }).IsUnique();
            entry.HasIndex(e => new { e.ClusterId, e.At });
            entry.HasOne<Cluster>().WithMany().HasForeignKey(e => e.ClusterId);
        });
    }

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<Record>("While it holds, and then `Retention:RecordsDays`, 730; erasure takes the name off")
            .RefersTo(r => r.OwnerId)
            .SaysNothingOfPeople(r => r.Kind, r => r.Link)
            .GivenOutAs("records")
            .ShowsOn(CardFamily.Record, CardFamily.Found)
            .GoesAfter("Records", 730, (db, before) => db.Records
                .Where(r => db.RecordVersions.Any(v => v.RecordId == r.Id && v.IsRetired && v.WrittenAt < before
                    && !db.RecordVersions.Any(later => later.RecordId == r.Id && later.Version > v.Version)))
                .OrderBy(r => r.CreatedAt)),
        new DutiesOf<RecordVersion>("With its record; erasure takes the name off and out of the texts")
            .RefersTo(v => v.WrittenById)
            .Says(
                "record", (db, tenant) => db.VersionsOf(tenant), v => new TextOrigin(v.RecordId, v.WrittenById, v.WrittenAt),
                v => v.Text, v => v.Department, v => v.Tags)
            .SaysInJson(
                "record", (db, tenant) => db.VersionsOf(tenant), v => new TextOrigin(v.RecordId, v.WrittenById, v.WrittenAt), v => v.Fields)
            .GivenOutAs("records", "mentions")
            .ShowsOn(CardFamily.Record, CardFamily.Found, CardFamily.MyWork),
        new DutiesOf<RegisteredKind>("While the register has it")
            .SaysNothingOfPeople(k => k.Code, k => k.Fields, k => k.Name, k => k.OffFor, k => k.TenantId, k => k.TextLabel),
        new DutiesOf<Follow>("Until the person ends it; erased on request")
            .BelongsTo(f => f.PersonId)
            .Says(
                "subject followed", (db, tenant) => db.Follows.Where(f => db.People.Any(p => p.Id == f.PersonId && p.TenantId == tenant)),
                f => new TextOrigin(null, f.PersonId, f.SeenAt), f => f.Subject)
            .GivesOut("Subjects followed", "follows", ("subject", f => f.Subject), ("seenAt", f => f.SeenAt))
            .GivenOutAs("mentions")
            .ShowsOn(CardFamily.MyWork),
        new DutiesOf<SearchEntry>("With what it leads to; made anew after an erasure")
            .Removes(e => e.Terms)
            .GivenOutAs("records"),
    ];

    private static IQueryable<RecordVersion> VersionsOf(this ClusterDbContext db, string tenant) =>
        db.RecordVersions.Where(v => db.Records.Any(r => r.Id == v.RecordId && db.ClustersOf(tenant).Any(c => c.Id == r.ClusterId)));
}
