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
        model.Entity<Delivery>(delivery =>
        {
            delivery.HasKey(d => d.Id);
            delivery.HasIndex(d => d.Key).IsUnique();
            delivery.HasIndex(d => new { d.TenantId, d.State, d.DueAt });
            delivery.HasIndex(d => d.Subject);
            delivery.HasIndex(d => new { d.OrderKey, d.State });
            // Compared in the database: stored by number, so that a higher one sorts first on every engine.
            delivery.Property(d => d.Priority).HasConversion<int>();
        });
    }
}
