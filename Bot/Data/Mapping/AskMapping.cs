using ClusterBot.Domain.Asks;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Mapping;

internal static class AskMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Ask>(ask =>
        {
            ask.HasIndex(a => a.FromPsaId);
            ask.HasIndex(a => a.ToPsaId);
            ask.HasIndex(a => a.ReplyOwedOn);
            ask.Property(a => a.Need).HasMaxLength(Ask.MostText);
            ask.HasOne<Psa>().WithMany().HasForeignKey(a => a.FromPsaId);
            ask.HasOne<Psa>().WithMany().HasForeignKey(a => a.ToPsaId);
            ask.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.AskId);
        });
        model.Entity<AskEvent>(happened =>
        {
            happened.HasIndex(e => new { e.AskId, e.Sequence }).IsUnique();
            happened.Property(e => e.Text).HasMaxLength(Ask.MostText);
        });
    }
}
