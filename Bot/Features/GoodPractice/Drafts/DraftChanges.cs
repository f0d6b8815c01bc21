using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>Follows what happens to a message into the drafts that show it.</summary>
internal sealed class DraftChanges(ClusterDbContext db, DraftMessages messages, SummaryCards cards, MessageOutbox outbox)
{
    /// <summary>Holds the drafts that show a message to what it says now, after it was edited or deleted in this transaction.</summary>
    public async Task MessageChangedAsync(Conversation channel, string messageId, CancellationToken cancellationToken)
    {
        var named = $"\"{messageId}\"";
        var showing = await db.Summaries
            .Where(s => s.ConversationId == channel.Id && s.Material != null && s.Material.Contains(named))
            .ToListAsync(cancellationToken);
        if (showing.Count == 0)
        {
            return;
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var summary in showing)
        {
            if (summary.State != SummaryState.Drafted)
            {
                // What was posted stays in Teams. Here nothing is kept of a message that reads otherwise now.
                summary.Material = null;
                continue;
            }

            var before = summary.Draft;
            var draft = await messages.RereadAsync(summary, cancellationToken);
            if (before != summary.Draft)
            {
                await outbox.UpdateAllAsync(await cards.DraftAsync(summary, cancellationToken), $"draft-{draft?.Version}");
            }
        }
    }
}
