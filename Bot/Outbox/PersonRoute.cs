using System.Diagnostics.CodeAnalysis;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>The way to write to a person.</summary>
internal sealed class PersonRoute(ClusterDbContext db)
{
    /// <summary>Finds the person's personal chat, if the bot is in one. Chats added by this transaction count.</summary>
    public async Task<Conversation?> ChatAsync(Person person) =>
        db.Conversations.Local.FirstOrDefault(c => IsLiveChatOf(c, person))
        ?? await db.Conversations
            .Where(c =>
                c.Kind == ConversationKind.Personal && c.PersonId == person.Id && c.TenantId == person.TenantId && c.RemovedAt == null)
            // Of two, the one in which the person last spoke.
            .OrderBy(c => c.HeardAt == null).ThenByDescending(c => c.HeardAt)
            .FirstOrDefaultAsync();

    /// <summary>
    /// Finds any conversation of the tenant that the bot is in: the channel's address and the bot's account there hold for all.
    /// </summary>
    public async Task<Conversation?> AnyConversationAsync(string tenantId) =>
        db.Conversations.Local.FirstOrDefault(c => c.TenantId == tenantId && c.RemovedAt is null)
        ?? await db.Conversations.Where(c => c.TenantId == tenantId && c.RemovedAt == null).OrderBy(c => c.Id).FirstOrDefaultAsync();

    private static bool IsLiveChatOf(Conversation c, Person person) =>
        c.Kind == ConversationKind.Personal && c.PersonId == person.Id && c.TenantId == person.TenantId && c.RemovedAt is null;
}

/// <summary>Either the message is in the outbox, or there is a reason why it cannot be, in words for a person.</summary>
public sealed record ToPersonResult(OutboxMessage? Delivery, string? Problem)
{
    [MemberNotNullWhen(true, nameof(Delivery))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Queued => Delivery is not null;
}

/// <summary>A person or place that a message did not reach.</summary>
/// <param name="Who">The person's or the conversation's name.</param>
/// <param name="Why">The reason in a sentence for a cluster lead.</param>
/// <param name="Code">The channel's own word for it.</param>
/// <param name="At">When the latest message was refused.</param>
public sealed record Unreachable(string Who, string Why, string Code, DateTimeOffset At);
