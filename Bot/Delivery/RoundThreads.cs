using ClusterBot.Bot.Data;
using ClusterBot.Bot.Data.Views;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Delivery;

/// <summary>Finds the thread that a round's card opened: whatever comes later about the round is said there.</summary>
public sealed class RoundThreads(ClusterDbContext db)
{
    /// <summary>The thread of the card that was posted last; none while it is not posted, and where the bot is no longer in the channel.</summary>
    public async Task<RoundThread?> FindAsync(Guid roundId, CancellationToken token)
    {
        var subject = RoundViews.KeyOf(roundId).Value;
        var posted = await db.Deliveries.AsNoTracking()
            .Where(d => d.Subject == subject && d.Kind == DeliveryKind.NewThread && d.State == DeliveryState.Sent && d.ConversationId != null)
            .OrderByDescending(d => d.Id)
            .Select(d => new { Where = d.ConversationId!, d.ActivityId })
            .FirstOrDefaultAsync(token);
        if (posted is null || (ConversationIds.Thread(posted.Where) ?? posted.ActivityId) is not { } thread)
        {
            return null;
        }

        var root = ConversationIds.Root(posted.Where);
        return await db.Conversations.FirstOrDefaultAsync(c => c.Id == root && c.RemovedAt == null, token) is { } channel
            ? new RoundThread(channel, thread)
            : null;
    }
}
