using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class DataProtectionConfiguration
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ErasureRecord>(erasure =>
        {
            erasure.HasIndex(e => e.PersonId).IsUnique();
            erasure.Property(e => e.Reference).HasMaxLength(100);
        });
        model.Entity<DeniedAct>(denied =>
        {
            denied.HasIndex(d => new { d.TenantId, d.FirstAt });
            denied.HasIndex(d => d.LastAt);
            denied.Property(d => d.Act).HasMaxLength(DeniedAct.MaxAct);
            denied.Property(d => d.Target).HasMaxLength(DeniedAct.MaxTarget);
        });
        model.Entity<FileOffer>(export =>
        {
            export.ToTable("Exports");
            export.HasIndex(e => e.LinkHash).IsUnique();
            export.Property(e => e.LinkHash).HasMaxLength(64);
            export.HasIndex(e => e.FinishedAt);
            export.HasIndex(e => e.RequestedAt);
        });
    }

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<ErasureRecord>("For good")
            .RefersTo(e => e.ErasedById, e => e.PersonId)
            .Says(
                "erasure", (db, tenant) => db.Erasures.Where(e => e.TenantId == tenant),
                e => new TextOrigin(null, e.ErasedById, e.ErasedAt), e => e.Reference)
            .SaysNothingOfPeople(e => e.TenantId)
            .GivenOutAs("erasures", "mentions")
            .ShowsOn(CardFamily.PersonData),
        new DutiesOf<DeniedAct>("`Retention:DeniedActsDays`, 365; erasure removes the person")
            .RefersTo(d => d.PersonId)
            .Removes(d => d.AadObjectId)
            .SaysNothingOfPeople(d => d.Act, d => d.ConversationId, d => d.Target, d => d.TenantId)
            .GivenOutAs("denied-acts")
            .ShowsOn(CardFamily.Audit)
            .GoesAfter("DeniedActs", 365, (db, before) => db.DeniedActs.Where(d => d.LastAt < before).OrderBy(d => d.LastAt)),
        new DutiesOf<FileOffer>("`Retention:ExportsDays`, 365")
            .RefersTo(e => e.PersonId, e => e.RequestedById)
            // The address of somebody's OneDrive has that person's name in it.
            .Removes(e => e.ContentUrl, e => e.FileName, e => e.UniqueId, e => e.UploadUrl)
            .SaysNothingOfPeople(e => e.ConversationId, e => e.LinkHash, e => e.Reason, e => e.TenantId, e => e.Format, e => e.Kind)
            .GivenOutAs("exports")
            .ShowsOn(CardFamily.File)
            .GoesAfter("Exports", 365, (db, before) => db.Exports.Where(e => e.RequestedAt < before).OrderBy(e => e.RequestedAt)),
    ];
}
