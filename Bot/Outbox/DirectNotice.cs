using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>
/// Writes to a few people while the database, and the outbox with it, cannot be used: to chats known from before, once, and
/// without trying again.
/// </summary>
public sealed class DirectNotice(ConnectorClient connector)
{
    private volatile IReadOnlyList<Conversation> _chats = [];

    /// <summary>Learns the personal chats of these people.</summary>
    public async Task RememberAsync(ClusterDbContext db, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken) =>
        _chats = await db.Conversations.AsNoTracking()
            .Where(c =>
                c.Kind == ConversationKind.Personal && c.RemovedAt == null && c.PersonId != null && people.Contains(c.PersonId.Value))
            .ToListAsync(cancellationToken);

    public async Task SendAsync(string text, CancellationToken cancellationToken)
    {
        foreach (var chat in _chats)
        {
            if (Uri.TryCreate(chat.ServiceUrl, UriKind.Absolute, out var serviceUrl))
            {
                var message = OutboundMessage.Text(text).ToActivity();
                message.From = new ChannelAccount { Id = chat.BotId };
                message.Conversation = new ConversationAccount { Id = chat.Id };
                await connector.SendToConversationAsync(serviceUrl, chat.Id, message, cancellationToken);
            }
        }
    }
}
