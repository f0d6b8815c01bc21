using ClusterBot.Data;
using ClusterBot.Data.CardKeys;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Cards.CheckIns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.ReadModels.Rounds;

/// <summary>
/// The posted copies of a round's cards: the channel's, which whatever changes the round updates through here, and each person's own,
/// which changes with that person's presses alone.
/// </summary>
public sealed class PostedRounds(ClusterDbContext db, RoundReader reader, MessageOutbox outbox, PostedCards cards) : ILateCard
{
    public CardFamily Family => CardFamily.Round;

    /// <summary>Every posted copy is to show the round as it stands.</summary>
    /// <param name="version">Names what happened, so that it is shown once.</param>
    public Task ShowAsync(Guid roundId, string version) => outbox.UpdateAllLateAsync(RoundReader.KeyOf(roundId), version);

    /// <summary>Returns whether a person's own card of the round stands in a personal chat.</summary>
    public Task<bool> HasOwnAsync(Guid roundId, Guid personId, CancellationToken cancellationToken)
    {
        var subject = RoundReader.OwnKeyOf(roundId, personId).Value;
        return db.OutboxMessages.AnyAsync(d => d.Subject == subject && d.Kind != OutboxMessageKind.Update, cancellationToken);
    }

    /// <summary>Every posted copy of a person's own card is to show what that person has just said.</summary>
    /// <param name="mine">The round with that person's parts.</param>
    /// <param name="personId">Whose card.</param>
    /// <param name="version">Names what the person said, so that it is shown once.</param>
    public Task ShowOwnAsync(RoundView mine, Guid personId, string version) => outbox.UpdateAllAsync(Own(mine, personId), version);

    /// <summary>Returns whether the buttons of the round's cards work there: in the cluster's channels, and where a copy stands.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="clusterId">Its cluster.</param>
    /// <param name="personId">Who presses.</param>
    /// <param name="where">Where the button was pressed.</param>
    public async Task<bool> WorkInAsync(
        Guid roundId, Guid clusterId, Guid personId, Conversation where, CancellationToken cancellationToken) =>
        await cards.WorkInAsync(RoundReader.KeyOf(roundId), clusterId, where, cancellationToken)
            || await cards.StandInAsync(RoundReader.OwnKeyOf(roundId, personId), where, cancellationToken);

    public async Task<OutboundMessage?> DrawAsync(Guid about, CancellationToken cancellationToken) =>
        await reader.FindAsync(about, cancellationToken) is { View: var view } ? Message(view) : null;

    public static PostableCard Message(RoundView view) =>
        new(RoundReader.KeyOf(view.Id), RoundCard.Build(view)) { Summary = RoundCard.Summary(view) };

    /// <summary>Returns a person's own card, for the personal chat.</summary>
    /// <param name="mine">The round with that person's parts.</param>
    /// <param name="personId">Whose card.</param>
    public static PostableCard Own(RoundView mine, Guid personId) =>
        new(RoundReader.OwnKeyOf(mine.Id, personId), OwnRoundCard.Build(mine)) { Summary = OwnRoundCard.Summary(mine) };
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
    public async Task<RoundThread?> FindAsync(Guid roundId, CancellationToken cancellationToken)
    {
        var subject = RoundReader.KeyOf(roundId).Value;
        var posted = await db.OutboxMessages.AsNoTracking()
            .Where(d => d.Subject == subject && d.Kind == OutboxMessageKind.NewThread && d.State == OutboxMessageState.Sent
                && d.ConversationId != null)
            .OrderByDescending(d => d.Id)
            .Select(d => new { Where = d.ConversationId!, d.ActivityId })
            .FirstOrDefaultAsync(cancellationToken);
        if (posted is null || (ConversationIds.Thread(posted.Where) ?? posted.ActivityId) is not { } thread)
        {
            return null;
        }

        var root = ConversationIds.Root(posted.Where);
        return await db.Conversations.FirstOrDefaultAsync(c => c.Id == root && c.RemovedAt == null, cancellationToken) is { } channel
            ? new RoundThread(channel, thread)
            : null;
    }
}
