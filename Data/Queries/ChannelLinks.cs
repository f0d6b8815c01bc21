using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Data.Queries;

/// <summary>Links channels to clusters, and ends links. What was kept of a channel ends with what it was kept for.</summary>
public static class ChannelLinks
{
    /// <summary>Returns how many messages that were kept from the channel are deleted for it.</summary>
    public static async Task<int> LinkAsync(
        this ClusterDbContext db, Conversation channel, Guid clusterId, ChannelPurpose purpose, DateTimeOffset now,
            CancellationToken cancellationToken)
    {
        var deleted = channel.LosesPracticeBy(clusterId, purpose) ? await db.DropPracticeAsync(channel, cancellationToken) : 0;
        channel.LinkTo(clusterId, purpose, now);
        return deleted;
    }

    /// <summary>Returns how many messages that were kept from the channel are deleted for it.</summary>
    public static async Task<int> UnlinkAsync(this ClusterDbContext db, Conversation channel, CancellationToken cancellationToken)
    {
        var deleted = channel.LosesPracticeBy(null, ChannelPurpose.None) ? await db.DropPracticeAsync(channel, cancellationToken) : 0;
        channel.Unlink();
        return deleted;
    }

    /// <summary>Nothing more is read there, and what was kept goes; returns how many messages that were.</summary>
    public static async Task<int> DropPracticeAsync(this ClusterDbContext db, Conversation channel, CancellationToken cancellationToken)
    {
        channel.ReadSinceAt = null;
        var messages = await db.Messages.Where(m => m.ConversationId == channel.Id).ToListAsync(cancellationToken);
        db.Messages.RemoveRange(messages);
        db.DeletedMessages.RemoveRange(await db.DeletedMessages.Where(m => m.ConversationId == channel.Id).ToListAsync(cancellationToken));
        await db.DropMaterialAsync(channel, cancellationToken);
        return messages.Count;
    }

    /// <summary>
    /// Removes what drafts and summaries hold of the channel's messages. A posted summary stays where it is; a draft goes with what it
    /// rests on, and the job that writes summaries says so.
    /// </summary>
    private static async Task DropMaterialAsync(this ClusterDbContext db, Conversation channel, CancellationToken cancellationToken)
    {
        foreach (var summary in await db.Summaries.Where(s => s.ConversationId == channel.Id && s.Material != null)
            .ToListAsync(cancellationToken))
        {
            summary.Material = null;
            if (summary.State == SummaryState.Drafted)
            {
                (summary.Draft, summary.State) = (null, SummaryState.TakenAway);
            }
        }
    }
}
