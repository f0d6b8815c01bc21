using ClusterBot.Bot.Data;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>How a person can be written to.</summary>
internal sealed class PersonRoute(ClusterDbContext db)
{
    /// <summary>The person's personal chat, where the bot is in one. What this transaction has added counts.</summary>
    public async Task<Conversation?> ChatAsync(Person person) =>
        db.Conversations.Local.FirstOrDefault(c => IsLiveChatOf(c, person))
        ?? await db.Conversations
            .Where(c => c.Kind == ConversationKind.Personal && c.PersonId == person.Id && c.TenantId == person.TenantId && c.RemovedAt == null)
            // Of two, the one in which the person last spoke.
            .OrderBy(c => c.HeardAt == null).ThenByDescending(c => c.HeardAt)
            .FirstOrDefaultAsync();

    /// <summary>Any conversation of the tenant that the bot is in: where the channel is and who the bot is there hold for all.</summary>
    public async Task<Conversation?> AnyConversationAsync(string tenantId) =>
        db.Conversations.Local.FirstOrDefault(c => c.TenantId == tenantId && c.RemovedAt is null)
        ?? await db.Conversations.Where(c => c.TenantId == tenantId && c.RemovedAt == null).OrderBy(c => c.Id).FirstOrDefaultAsync();

    private static bool IsLiveChatOf(Conversation c, Person person) =>
        c.Kind == ConversationKind.Personal && c.PersonId == person.Id && c.TenantId == person.TenantId && c.RemovedAt is null;
}
