using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Cards.CheckIns;
using ClusterBot.Domain.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>The posted copies of a round's card. Whatever changes a round shows it through here.</summary>
public sealed class PostedRounds(RoundReader reader, RoundSnapshots snapshots, MessageOutbox outbox) : ILateCard
{
    public CardFamily Family => CardFamily.Round;

    /// <summary>Every posted copy is to show the round as it stands.</summary>
    /// <param name="version">Names what happened, so that it is shown once.</param>
    public Task ShowAsync(Guid roundId, string version) => outbox.UpdateAllLateAsync(RoundReader.KeyOf(roundId), version);

    /// <summary>Stores an answer, and every posted copy is to show the round with it.</summary>
    public async Task ShowAsync(Guid roundId, Answer answer, string by, CancellationToken token)
    {
        await snapshots.AddAsync(roundId, answer, by, token);
        await ShowAsync(roundId, $"answer:{answer.Id:N}");
    }

    public async Task<OutboundMessage?> DrawAsync(Guid about, CancellationToken token) =>
        await reader.FindAsync(about, token) is { View: var view } ? Message(view) : null;

    public static PostableCard Message(RoundView view) =>
        new(RoundReader.KeyOf(view.Id), RoundCard.Build(view)) { Summary = RoundCard.Summary(view) };
}

/// <summary>The thread of a round's card.</summary>
/// <param name="Channel">The channel that it stands in.</param>
/// <param name="ThreadId">The id of the card's message: <see cref="OutboxOptions.ThreadId"/> writes there.</param>
public sealed record RoundThread(Conversation Channel, string ThreadId);

/// <summary>Finds the thread that a round's card opened: whatever comes later about the round is said there.</summary>
public sealed class RoundThreads(ClusterDbContext db)
{
    /// <summary>
    /// The thread of the card that was posted last; none while it is not posted, and where the bot is no longer in the channel.
    /// </summary>
    public async Task<RoundThread?> FindAsync(Guid roundId, CancellationToken token)
    {
        var subject = RoundReader.KeyOf(roundId).Value;
        var posted = await db.Deliveries.AsNoTracking()
            .Where(d => d.Subject == subject && d.Kind == OutboxMessageKind.NewThread && d.State == OutboxMessageState.Sent
                && d.ConversationId != null)
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
