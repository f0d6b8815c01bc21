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
            // Which row of each conversation is next, and what was sent within the last hour.
            delivery.HasIndex(d => new { d.TenantId, d.State, d.OrderKey });
            delivery.HasIndex(d => new { d.TenantId, d.FinishedAt });
            delivery.HasIndex(d => d.Subject);
            delivery.Property(d => d.TraceParent).HasMaxLength(55);
            // Compared in the database: stored by number, so that a higher one sorts first on every engine.
            delivery.Property(d => d.Priority).HasConversion<int>();
        });
    }
}
