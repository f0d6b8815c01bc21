using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.CardKeys;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>Where the bot has posted a card: a button works there alone, whoever presses it elsewhere.</summary>
public sealed class PostedCards(ClusterDbContext db)
{
    /// <summary>What somebody is told whose press came from elsewhere.</summary>
    public const string Elsewhere = "This card belongs to another conversation. Nothing was stored.";

    /// <param name="key">What the card is about.</param>
    /// <param name="where">Where the button was pressed.</param>
    /// <param name="token">Ends the search.</param>
    public async Task<bool> StandInAsync(CardKey key, Conversation where, CancellationToken token)
    {
        var subject = key.Value;
        var posted = await db.Deliveries
            .Where(d => d.Subject == subject && d.Kind != DeliveryKind.Update && d.ConversationId != null)
            .Select(d => d.ConversationId!)
            .ToListAsync(token);
        return posted.Exists(id => ConversationIds.Root(id) == where.Id);
    }
}
