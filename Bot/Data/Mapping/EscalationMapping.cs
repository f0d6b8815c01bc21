using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Mapping;

internal static class EscalationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Escalation>(escalation =>
        {
            escalation.HasIndex(e => e.PsaId);
            escalation.HasIndex(e => e.CheckInId);
            escalation.Property(e => e.Need).HasMaxLength(Escalation.MostText);
            escalation.HasOne<Psa>().WithMany().HasForeignKey(e => e.PsaId);
            escalation.HasMany(e => e.Events).WithOne().HasForeignKey(e => e.EscalationId);
        });
        model.Entity<EscalationEvent>(happened =>
        {
            happened.HasIndex(e => new { e.EscalationId, e.Sequence }).IsUnique();
            happened.Property(e => e.Text).HasMaxLength(Escalation.MostText);
        });
    }
}
