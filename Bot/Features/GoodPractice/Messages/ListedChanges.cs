using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.ReadModels.Summaries;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.GoodPractice;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.GoodPractice.Messages;

/// <summary>Follows deletions and edits of which Teams did not tell, but Microsoft Graph does when the channel is listed.</summary>
internal sealed class ListedChanges(ClusterDbContext db, DraftChanges changes)
{
    /// <summary>
    /// Removes what was deleted from what is kept, and holds drafts and posted summaries to the list. A message that Teams has told of
    /// since the deletion is there again: the list is older than that.
    /// </summary>
    public async Task FollowAsync(string channelId, ThreadMessages read, CancellationToken cancellationToken)
    {
        var (was, stale) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var ids = read.Deleted.Keys.ToList();
        foreach (var kept in await db.Messages.Where(m => m.ConversationId == channelId && ids.Contains(m.MessageId))
            .ToListAsync(cancellationToken))
        {
            var deletedAt = read.Deleted[kept.MessageId];
            if (kept.RevisedAt > deletedAt)
            {
                stale.Add(kept.MessageId);
                continue;
            }

            was[kept.MessageId] = kept.Text;
            db.Messages.Remove(kept);
            db.DeletedMessages.Add(new DeletedMessage
            {
                ConversationId = channelId,
                MessageId = kept.MessageId,
                PostedAt = kept.PostedAt,
                DeletedAt = deletedAt,
            });
        }

        var listed = read.Listed.ToDictionary(message => message.Id, message => (ThreadMessage?)message, StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !stale.Contains(id)))
        {
            listed[id] = null;
        }

        var shown = await ShownAsync(channelId, cancellationToken);
        var news = listed.Keys.Where(shown.Contains).ToList();
        if (news.Count > 0)
        {
            await changes.FollowAsync(channelId, new MessageNews(news) { Was = was, Listed = listed }, cancellationToken);
        }
    }

    private async Task<HashSet<string>> ShownAsync(string channelId, CancellationToken cancellationToken)
    {
        var stored = await db.Summaries.AsNoTracking()
            .Where(s => s.ConversationId == channelId && s.Material != null
                && (s.State == SummaryState.Drafted || s.State == SummaryState.Published))
            .Select(s => s.Material!)
            .ToListAsync(cancellationToken);
        return
        [
            .. stored.Select(StoredSummary.ReadMaterial).SelectMany(material =>
                material.Messages.Select(known => known.Message.Id).Concat(material.Gone.Select(gone => gone.Id))),
        ];
    }
}
