using ClusterBot.BotFramework.Activities;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Turns;

/// <summary>Everything that is known of an activity before it is handled, read at once.</summary>
/// <param name="Place">The conversation that it comes from; null when it is new.</param>
/// <param name="Before">The same activity, when it was handled before.</param>
/// <param name="Person">The acting person; null when the register does not know them.</param>
/// <param name="Roles">The person's.</param>
/// <param name="HasCardsWithoutId">True when a card was posted there of which the channel has not said the id.</param>
internal sealed record TurnFront(
    Conversation? Place, ProcessedActivity? Before, Person? Person, IReadOnlyList<RoleAssignment> Roles, bool HasCardsWithoutId)
{
    private static readonly CompiledQuery<Func<ClusterDbContext, string, string, string, string?, IAsyncEnumerable<TurnFront>>> Front =
        new(() => EF.CompileAsyncQuery(
            (ClusterDbContext db, string key, string place, string tenantId, string? aadObjectId) =>
                from conversation in db.Conversations
                where conversation.Id == place
                join turn in db.Turns on key equals turn.Key into turns
                from before in turns.DefaultIfEmpty()
                join registered in db.People.Where(p => p.ArchivedAt == null)
                    on new { TenantId = tenantId, Id = aadObjectId }
                    equals new { registered.TenantId, Id = (string?)registered.AadObjectId }
                    into people
                from person in people.DefaultIfEmpty()
                select new TurnFront(
                    conversation,
                    before,
                    person,
                    db.Roles.Where(r => r.PersonId == person.Id).ToList(),
                    db.OutboxMessages.Any(d => d.OrderKey == place && d.ActivityId == null && d.State == OutboxMessageState.Sent))));

    private static readonly CompiledQuery<Func<ClusterDbContext, string, IAsyncEnumerable<ProcessedActivity>>> TurnByKey = new(() =>
        EF.CompileAsyncQuery((ClusterDbContext db, string key) => db.Turns.Where(t => t.Key == key)));

    public static async Task<TurnFront> ReadAsync(ClusterDbContext db, string key, Activity activity, CancellationToken cancellationToken)
    {
        var place = ConversationIds.Root(activity.Conversation!.Id!);
        return await Front.On(db)(db, key, place, ConversationTracker.TenantOf(activity), activity.From?.AadObjectId)
                .FirstOrDefaultAsync(cancellationToken)
            // Nothing was ever posted in a place that is new.
            ?? new TurnFront(
                null, await TurnByKey.On(db)(db, key).FirstOrDefaultAsync(cancellationToken),
                await ConversationTracker.FindPersonAsync(db, activity, cancellationToken), [], HasCardsWithoutId: false);
    }

    /// <summary>True when the place is known as another tenant's: no channel of Teams' own would say so.</summary>
    public bool IsOfAnotherTenant(Activity activity) => Place is not null && Place.TenantId != ConversationTracker.TenantOf(activity);
}
