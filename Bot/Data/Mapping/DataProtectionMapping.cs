using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Mapping;

internal static class DataProtectionMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ErasureRecord>(erasure =>
        {
            erasure.HasIndex(e => e.PersonId).IsUnique();
            erasure.Property(e => e.Reference).HasMaxLength(100);
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
}
