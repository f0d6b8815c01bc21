using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.ReadModels.Matters;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>The post of an escalation's card in the delivery board's channel.</summary>
internal static class BoardPosts
{
    /// <summary>
    /// Finds the first post in the channel that was not refused, on any occasion: a channel that the bot joined later was shown
    /// what is open then. Null when there is none.
    /// </summary>
    public static Task<OutboxMessage?> FindBoardPostAsync(
        this ClusterDbContext db, EscalationDetails it, Conversation channel, CancellationToken token)
    {
        var subject = it.Key.Value;
        return db.Deliveries
            .Where(d => d.Subject == subject && d.Kind == OutboxMessageKind.NewThread && d.OrderKey == channel.Id
                && d.State != OutboxMessageState.Refused)
            .OrderBy(d => d.Id)
            .FirstOrDefaultAsync(token);
    }
}
