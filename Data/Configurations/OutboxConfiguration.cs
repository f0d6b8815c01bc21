using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Duties;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Configurations;

internal static class OutboxConfiguration
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
        model.Entity<ProcessedActivity>(turn =>
        {
            turn.HasKey(t => t.Key);
            turn.HasIndex(t => t.TakenAt);
            turn.Property(t => t.InvokeShows).HasMaxLength(400);
        });
        model.Entity<OutageRecord>(fault =>
        {
            fault.HasKey(f => f.Dependency);
            fault.Property(f => f.Dependency).HasMaxLength(40);
        });
        model.Entity<OutboxMessage>(delivery =>
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
            // The copies of a card, asked for at each press: few, however often each was updated.
            delivery.HasIndex(d => d.Subject, "IX_OutboxMessages_Posted").HasFilter("\"Kind\" <> 'Update'");
            // What was accepted without an id: few rows, asked for at each press.
            delivery.HasIndex(d => d.OrderKey, "IX_OutboxMessages_WithoutId").HasFilter("\"ActivityId\" IS NULL AND \"State\" = 'Sent'");
            delivery.Property(d => d.TraceParent).HasMaxLength(55);
            // Compared in the database: stored by number, so that a higher one sorts first on every engine.
            delivery.Property(d => d.Priority).HasConversion<int>();
        });
    }

    public static IReadOnlyList<EntityDuties> Duties { get; } =
    [
        new DutiesOf<Conversation>("While the bot is there; a personal chat is erased on request")
            .RefersTo(c => c.PersonId)
            .Removes(c => c.Id)
            .Says(
                "name of a place", (db, tenant) => db.Conversations.Where(c => c.TenantId == tenant), c => new TextOrigin(c.ClusterId),
                c => c.Name)
            .SaysNothingOfPeople(c => c.BotId, c => c.ServiceUrl, c => c.TeamAadGroupId, c => c.TeamId, c => c.TenantId)
            .GivenOutAs("chats", "mentions")
            .ShowsOn(CardFamily.Link),
        new DutiesOf<ProcessedActivity>("`Retention:TurnsDays`, 14; erasure empties the answers")
            .Removes(t => t.InvokeBody)
            .SaysNothingOfPeople(t => t.Key, t => t.InvokeShows)
            .GivenOutAs("deliveries")
            .GoesAfter("Turns", 14, (db, before) => db.Turns.Where(t => t.TakenAt < before).OrderBy(t => t.TakenAt)),
        new DutiesOf<OutageRecord>("Until it is reached again").SaysNothingOfPeople(f => f.Dependency, f => f.Reason),
        new DutiesOf<OutboxMessage>(
            "Contents `Retention:DeliveryBodiesDays`, 90; sent updates `Retention:UpdatesDays`, 30; the rest for good")
            .RefersTo(d => d.RecipientId)
            .Removes(d => d.Body, d => d.ConversationId, d => d.OrderKey)
            .SaysNothingOfPeople(
                d => d.ActivityId, d => d.BotId, d => d.Variant, d => d.Key, d => d.Reason, d => d.ServiceUrl, d => d.Subject,
                d => d.TeamId,
                d => d.TenantId,
                d => d.TraceParent, d => d.UpdatesActivityId)
            .GivenOutAs("deliveries")
            .GoesAfter("Updates", 30, (db, before) => db.OutboxMessages
                .Where(d => d.Kind == OutboxMessageKind.Update && d.State != OutboxMessageState.Refused && d.FinishedAt < before)
                .OrderBy(d => d.Id))
            .PurgedBy(new Purge("DeliveryBodies", 90, (db, before, most, cancellationToken) => db.OutboxMessages
                .Where(d => d.FinishedAt < before && d.Body != OutboxMessage.NoBody).OrderBy(d => d.Id).Take(most)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Body, OutboxMessage.NoBody), cancellationToken))),
    ];
}
