using ClusterBot.Bot.Features.Requests.Telling;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Turns;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Features.Requests;

/// <summary>The card on which a step was pressed: whether it works there, and which of the two it is.</summary>
internal sealed class PressedRequestCards(ClusterDbContext db, PostedCards cards)
{
    /// <summary>Returns whether the card works there: where a copy stands; the board's in all channels of its cluster.</summary>
    public Task<bool> WorkHereAsync(RequestDetails details, TurnContext turn, CancellationToken cancellationToken) =>
        details.Request.IsEscalation()
            ? cards.WorkInAsync(details.Key, details.From.Id, turn.Conversation, cancellationToken)
            : cards.StandInAsync(details.Key, turn.Conversation, cancellationToken);

    /// <summary>
    /// Returns whether the asking side's card was pressed. Somebody who speaks for both sides has both in one chat: where a step stands on
    /// both, the message that was pressed tells.
    /// </summary>
    public async Task<bool> IsForAskerAsync(
        RequestDetails details, RequestStep step, TurnContext turn, CancellationToken cancellationToken)
    {
        if (!details.Parties.StepsOf(isAsking: false).Contains(step) || !details.Parties.StepsOf(isAsking: true).Contains(step))
        {
            return details.Parties.StepsOf(isAsking: true).Contains(step);
        }

        var key = details.Key.Value;
        var variant = await db.OutboxMessages
            .Where(d => d.Subject == key && d.ActivityId == turn.Activity.ReplyToId && d.ConversationId == turn.Conversation.Id)
            .Select(d => d.Variant)
            .FirstOrDefaultAsync(cancellationToken);
        return variant is null
            ? turn.Conversation.Kind is ConversationKind.Personal or ConversationKind.GroupChat && !details.Parties.IsAsked(turn.Person!)
            : variant == RequestCardVariant.Asker;
    }
}
