using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Data.Mapping;

internal static class WireMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Conversation>(conversation =>
        {
            conversation.HasKey(c => c.Id);
            conversation.HasIndex(c => c.PersonId);
            conversation.HasIndex(c => c.ClusterId);
            // The newest of the tenant, and of a team: where the channel is to be called now.
            conversation.HasIndex(c => new { c.TenantId, c.HeardAt });
            conversation.HasIndex(c => new { c.TeamId, c.HeardAt });
        });
        model.Entity<RecordedTurn>(turn =>
        {
            turn.HasKey(t => t.Key);
            turn.HasIndex(t => t.TakenAt);
        });
        model.Entity<FaultRecord>(fault =>
        {
            fault.HasKey(f => f.Dependency);
            fault.Property(f => f.Dependency).HasMaxLength(40);
        });
        model.Entity<Delivery>(delivery =>
        {
            delivery.HasKey(d => d.Id);
            delivery.HasIndex(d => d.Key).IsUnique();
            // What waits: few rows however many were ever sent.
            delivery.HasIndex(d => new { d.TenantId, d.Id }).HasFilter("\"FinishedAt\" IS NULL");
            // What was sent within the last hour, and what is old enough to go.
            delivery.HasIndex(d => new { d.TenantId, d.FinishedAt });
            // Who was reached last.
            delivery.HasIndex(d => d.OrderKey);
            delivery.HasIndex(d => d.Subject);
            // What was accepted without an id: few rows, asked for at each press.
            delivery.HasIndex(d => d.OrderKey, "IX_Deliveries_WithoutId").HasFilter("\"ActivityId\" IS NULL AND \"State\" = 'Sent'");
            delivery.Property(d => d.TraceParent).HasMaxLength(55);
            // Compared in the database: stored by number, so that a higher one sorts first on every engine.
            delivery.Property(d => d.Priority).HasConversion<int>();
        });
    }
}
