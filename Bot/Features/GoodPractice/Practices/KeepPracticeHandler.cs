using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.GoodPractice.Drafts;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.GoodPractice.Practices;

/// <summary>"Keep this as good practice", on the answer to what was not understood: for who wrote it, where it was written.</summary>
internal sealed class KeepPracticeHandler(PracticeRecord record, PostedCards cards) : ICardActionHandler<KeepPractice>
{
    public const string NotYours = "Only the person who wrote this can have it kept or taken out. Nothing was changed.";

    private const int MaxId = 200;

    public async Task<CardResponse> HandleAsync(
        KeepPractice action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (action.Author is not { Length: > 0 } || action.Author != AskerKeys.AuthorOf(turn.Activity))
        {
            return CardResponse.Saying(turn.Deny(NotYours, DenialReason.NotTheirs));
        }

        if (action.Message is not { Length: > 0 and <= MaxId } id || PlainText.Clean(action.Text) is not { } text
            || !await cards.StandInAsync(AskerKeys.Practice(id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        if (!turn.Conversation.MayKeepPractice())
        {
            return CardResponse.Saying("Good practice is kept in the channel of a cluster alone. Nothing was kept.");
        }

        await record.SaveAsync(turn, id, text, turn.Now, cancellationToken);
        return CardResponse.With(PracticeCard.Kept(new DropPractice(action.Author, id)));
    }
}

/// <summary>"Do not keep it": the message goes from what is kept.</summary>
internal sealed class DropPracticeHandler(PracticeRecord record, PostedCards cards, DraftChanges drafts) : ICardActionHandler<DropPractice>
{
    public async Task<CardResponse> HandleAsync(
        DropPractice action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (action.Author is not { Length: > 0 } || action.Author != AskerKeys.AuthorOf(turn.Activity))
        {
            return CardResponse.Saying(turn.Deny(KeepPracticeHandler.NotYours, DenialReason.NotTheirs));
        }

        if (action.Message is not { Length: > 0 } id
            || !await cards.StandInAsync(AskerKeys.Practice(id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        if (await record.FindAsync(turn, id, cancellationToken) is { } kept)
        {
            if (kept.AuthorAadObjectId != turn.Activity.From?.AadObjectId)
            {
                return CardResponse.Saying(turn.Deny(KeepPracticeHandler.NotYours, DenialReason.NotTheirs));
            }

            turn.Db.Messages.Remove(kept);
            await drafts.MessageChangedAsync(turn.Conversation, id, cancellationToken);
        }

        return CardResponse.With(PracticeCard.Dropped());
    }
}
