using ClusterBot.Bot.Features.GoodPractice.Messages;
using ClusterBot.Bot.Features.GoodPractice.Summaries;
using ClusterBot.Bot.Outbox;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Drafts;

/// <summary>Follows what happens to messages into the drafts and the posted summaries that show them.</summary>
internal sealed class DraftChanges(
    ClusterDbContext db, DraftMessages messages, PostedMessages posted, SummaryCards cards, WordingForms forms, MessageOutbox outbox)
{
    /// <summary>Follows a message that was edited, deleted or brought back in this transaction.</summary>
    public Task MessageChangedAsync(Conversation channel, string messageId, CancellationToken cancellationToken)
    {
        // The words that go are known until the change is saved; after that nobody has them.
        var was = db.ChangeTracker.Entries<ThreadMessageRecord>()
            .Where(entry => entry.State == EntityState.Deleted && entry.Entity.ConversationId == channel.Id
                && entry.Entity.MessageId == messageId)
            .ToDictionary(entry => entry.Entity.MessageId, entry => entry.Entity.Text, StringComparer.Ordinal);
        return FollowAsync(channel.Id, new MessageNews([messageId]) { Was = was }, cancellationToken);
    }

    /// <summary>Holds the drafts and summaries of a channel to what was just heard of its messages.</summary>
    public async Task FollowAsync(string channelId, MessageNews news, CancellationToken cancellationToken)
    {
        var showing = await ShowingAsync(channelId, news, cancellationToken);
        if (showing.Count == 0)
        {
            return;
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var summary in showing)
        {
            if (summary.State == SummaryState.Published)
            {
                await posted.FollowAsync(summary, news, cancellationToken);
            }
            else if (summary.State == SummaryState.Drafted)
            {
                var before = summary.Draft;
                var draft = await messages.RereadAsync(summary, news, cancellationToken);
                if (before != summary.Draft && draft is not null)
                {
                    await forms.EndGoneAsync(summary, draft, cancellationToken);
                    await outbox.UpdateAllAsync(await cards.DraftAsync(summary, cancellationToken), $"draft-{draft.Version}");
                }
            }
            else
            {
                // Nothing of it is shown any more.
                summary.Material = null;
            }
        }
    }

    private async Task<IReadOnlyList<SummaryRequest>> ShowingAsync(
        string channelId, MessageNews news, CancellationToken cancellationToken)
    {
        var named = news.Ids.Select(id => $"\"{id}\"").ToList();
        var inChannel = db.Summaries.Where(s => s.ConversationId == channelId && s.Material != null);
        // Of one message the database is asked; of a whole list, once for all.
        var showing = await (named is [var one] ? inChannel.Where(s => s.Material!.Contains(one)) : inChannel)
            .ToListAsync(cancellationToken);
        return showing.FindAll(summary => named.Exists(id => summary.Material!.Contains(id, StringComparison.Ordinal)));
    }
}
