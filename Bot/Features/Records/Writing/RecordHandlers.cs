using ClusterBot.Data.Entities;
using ClusterBot.Bot.Outbox;
using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Records;
using ClusterBot.Data.CardKeys;
using ClusterBot.Domain.Records;

namespace ClusterBot.Bot.Features.Records.Writing;

/// <summary>"Next": shows the form of the chosen kind, with what was typed so far.</summary>
internal sealed class ChooseRecordKindHandler(RecordForms forms, PostedCards cards) : ICardActionHandler<ChooseRecordKind>
{
    public async Task<CardResponse> HandleAsync(
        ChooseRecordKind action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await forms.ScopeAsync(turn.Person, turn.Conversation.ClusterId, cancellationToken) is not { } scope
            || !await cards.StandInAsync(RecordDetails.KeyOf(action.Form, scope.Person.Id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.Deny(RecordHandlers.NotAsker, DenialReason.NotTheirs));
        }

        return await forms.NextAsync(action, inputs, scope, cancellationToken) is { } form
            ? CardResponse.With(RecordFormCard.Build(form))
            : CardResponse.Saying(turn.Deny(RecordForms.SourceGone, DenialReason.NotTheirs));
    }
}

/// <summary>"Keep this lesson": keeps what the form says, and shows it back.</summary>
internal sealed class SaveRecordHandler(RecordService service, RecordForms forms, RecordDisplays displays, PostedCards cards)
    : ICardActionHandler<SaveRecord>
{
    public async Task<CardResponse> HandleAsync(SaveRecord action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        return await forms.ScopeAsync(turn.Person, turn.Conversation.ClusterId, cancellationToken) is { } scope
            && await cards.StandInAsync(RecordDetails.KeyOf(action.Form, scope.Person.Id), turn.Conversation, cancellationToken)
                ? await displays.ShowAsync(await service.SaveAsync(action, inputs, scope, cancellationToken), turn)
                : CardResponse.Saying(turn.Deny(RecordHandlers.NotAsker, DenialReason.NotTheirs));
    }
}

/// <summary>"Show 1": shows a record to who may see it; where others read, in the personal chat.</summary>
internal sealed class ShowRecordHandler(RecordReader reader, RecordViews views, MessageOutbox outbox, PostedCards cards)
    : ICardActionHandler<ShowRecord>
{
    private const string NotFound = "This is no longer there, or not for you to open here. Nothing was changed. Please type: find";


    public async Task<CardResponse> HandleAsync(ShowRecord action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        // The button stands on what the person found, or on their work.
        if (turn.Person is not { } person
            || (!await cards.StandInAsync(CardFamily.Found.Key(person.Id), turn.Conversation, cancellationToken)
                && !await cards.StandInAsync(CardFamily.MyWork.Key(person.Id), turn.Conversation, cancellationToken))
            || await reader.FindAsync(action.Record, person, cancellationToken) is not { } details)
        {
            return CardResponse.Saying(turn.Deny(NotFound, DenialReason.NotTheirs));
        }

        var sent = await outbox.ToPersonAsync(
            person, new PostableCard(RecordDetails.KeyOf(action.Record, person.Id), RecordCard.Build(views.Of(details, person))),
            $"{turn.Key}/record",
            new OutboxOptions { Priority = OutboxMessagePriority.Answer });
        return CardResponse.Saying(sent.Problem
            ?? (turn.Conversation.Kind == ConversationKind.Personal ? "The record is below." : "The record is in your personal chat."));
    }
}

/// <summary>"Change it": shows the form with what the record holds.</summary>
internal sealed class ChangeRecordHandler(RecordService service, RecordHandlers handlers) : ICardActionHandler<ChangeRecord>
{
    public Task<CardResponse> HandleAsync(ChangeRecord action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        handlers.TakeAsync(action.Record, turn, () => service.OpenAsync(action.Record, turn.Person, cancellationToken), cancellationToken);
}

/// <summary>"It still holds": its owner is asked again after the time of its kind.</summary>
internal sealed class ConfirmRecordHandler(RecordService service, RecordHandlers handlers) : ICardActionHandler<ConfirmRecord>
{
    public Task<CardResponse> HandleAsync(ConfirmRecord action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        handlers.TakeAsync(
            action.Record, turn, () => service.ConfirmAsync(action.Record, turn.Person, cancellationToken), cancellationToken);
}

/// <summary>"It no longer holds": it is found no more.</summary>
internal sealed class RetireRecordHandler(RecordService service, RecordHandlers handlers) : ICardActionHandler<RetireRecord>
{
    public Task<CardResponse> HandleAsync(RetireRecord action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        handlers.TakeAsync(
            action.Record, turn, () => service.RetireAsync(action.Record, turn.Person, cancellationToken), cancellationToken);
}

/// <summary>"Undo": takes back what the person has just kept.</summary>
internal sealed class UndoRecordHandler(RecordService service, MessageOutbox outbox, PostedCards cards) : ICardActionHandler<UndoRecord>
{
    public async Task<CardResponse> HandleAsync(UndoRecord action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (turn.Person is not { } person
            || !await cards.StandInAsync(RecordDetails.KeyOf(action.Record, person.Id), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.Deny(RecordHandlers.NotTheirCard, DenialReason.NotTheirs));
        }

        if (await service.UndoAsync(action.Record, action.Version, turn.Person, cancellationToken) is not { } isWhole)
        {
            return CardResponse.Saying(RecordHandlers.CannotUndo);
        }

        var card = RecordCard.TakenBack(isWhole);
        await outbox.UpdateAllAsync(new PostableCard(RecordDetails.KeyOf(action.Record, person.Id), card), $"undo:{action.Version}");
        return CardResponse.With(card);
    }
}

/// <summary>The common part of the buttons of a record's card.</summary>
internal sealed class RecordHandlers(RecordDisplays displays, PostedCards cards)
{
    public const string NotAsker = "Only the person who asked for this form can fill it in. Nothing was kept.";

    public const string NotTheirCard =
        "These buttons are for the person to whom this card was shown, where it was shown. Nothing was changed.";

    public const string CannotUndo = "This cannot be taken back any more: it was changed since, was written by somebody else, or is more "
        + "than an hour old. Nothing was changed.";

    /// <summary>Takes a step where the card stands, and shows the result.</summary>
    public async Task<CardResponse> TakeAsync(
        Guid record, TurnContext turn, Func<Task<WritingResult>> step, CancellationToken cancellationToken) =>
        turn.Person is { } person && await cards.StandInAsync(RecordDetails.KeyOf(record, person.Id), turn.Conversation, cancellationToken)
            ? await displays.ShowAsync(await step(), turn)
            : CardResponse.Saying(turn.Deny(NotTheirCard, DenialReason.NotTheirs));
}

/// <summary>Shows what became of a form: to who sent it, and on every copy of the card.</summary>
internal sealed class RecordDisplays(RecordViews views, MessageOutbox outbox)
{
    public async Task<CardResponse> ShowAsync(WritingResult result, TurnContext turn)
    {
        switch (result)
        {
            case WritingResult.Refused refused:
                return CardResponse.Saying(
                    refused.IsDenied ? turn.Deny(refused.Because, DenialReason.NotTheirs) : refused.Because);
            case WritingResult.PutRight form:
                return CardResponse.With(RecordFormCard.Build(form.Form));
            case WritingResult.Kept kept:
                // A channel is read by others: they see what is for everybody, and of anything else that it is kept.
                var (own, shared) = (views.Of(kept.Details, turn.Person), views.Of(kept.Details, null));
                var card = turn.Conversation.Kind == ConversationKind.Personal ? RecordCard.Build(own, isKept: true)
                    : kept.Details.Version.Visibility == RecordVisibility.Named ? RecordCard.Build(shared, isKept: true)
                    : RecordCard.Elsewhere(shared);
                await outbox.UpdateAllAsync(
                    new PostableCard(RecordDetails.KeyOf(kept.Details.Record.Id, turn.Person!.Id), card),
                    $"version:{kept.Details.Version.Version}");
                return CardResponse.With(RecordCard.Build(own, isKept: true));
            default:
                throw new InvalidOperationException("A form is kept, put right or refused.");
        }
    }
}
