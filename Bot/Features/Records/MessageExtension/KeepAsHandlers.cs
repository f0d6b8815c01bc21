using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.Records.Writing;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Records.MessageExtension;

/// <summary>"Keep as ..." on a message: the form in a dialog that only the person sees, with the message's words in it.</summary>
internal sealed class OpenKeepAsHandler(RecordForms forms) : IInvokeHandler
{
    public async Task<CardResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (MessageExtensionInvoke.Read(turn.Activity) is not { } invoke)
        {
            return CardResponse.SayingInDialog(KeepAsDialog.Unreadable);
        }

        if (await forms.ScopeAsync(turn.Person, null, cancellationToken) is not { } scope)
        {
            return CardResponse.SayingInDialog(turn.Deny(RecordForms.NotYours, DenialReason.NotLead));
        }

        return KeepAsDialog.Show(await forms.ViewAsync(
            Guid.CreateVersion7(), scope, null, RecordDraft.Of((RecordInputs.Text, InvokedWords.Of(invoke, Record.MaxText))),
            MessageAddress.Of(invoke.Message?.Link)?.AbsoluteUri, cancellationToken));
    }
}

/// <summary>The buttons of the dialog: "Next", "Keep this lesson", "Undo".</summary>
internal sealed class SendKeepAsHandler(RecordForms forms, RecordService service, RecordViews views) : IInvokeHandler
{
    public async Task<CardResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (MessageExtensionInvoke.Read(turn.Activity) is not { Data: var data })
        {
            return CardResponse.SayingInDialog(KeepAsDialog.Unreadable);
        }

        if (await forms.ScopeAsync(turn.Person, null, cancellationToken) is not { } scope)
        {
            return CardResponse.SayingInDialog(turn.Deny(RecordForms.NotYours, DenialReason.NotLead));
        }

        var (inputs, json) = (new CardInputs(data), RecordActionsJson.Default);
        if (CardActionReader.ReadInDialog(data, json.ChooseRecordKind) is { } choose)
        {
            return await forms.NextAsync(choose, inputs, scope, cancellationToken) is { } form
                ? KeepAsDialog.Show(form)
                : CardResponse.SayingInDialog(turn.Deny(RecordForms.SourceGone, DenialReason.NotTheirs));
        }

        if (CardActionReader.ReadInDialog(data, json.SaveRecord) is { } save)
        {
            return Show(await service.SaveAsync(save, inputs, scope, cancellationToken), scope.Person);
        }

        if (CardActionReader.ReadInDialog(data, json.UndoRecord) is { } undo)
        {
            return CardResponse.SayingInDialog(
                await service.UndoAsync(undo.Record, undo.Version, scope.Person, cancellationToken) is { } isWhole
                    ? RecordCard.TakenBack(isWhole).FallbackText
                    : RecordHandlers.CannotUndo);
        }

        return CardResponse.SayingInDialog(KeepAsDialog.Unreadable);
    }

    private CardResponse Show(WritingResult result, Person person) => result switch
    {
        WritingResult.Kept kept => CardResponse.InDialog(
            "Kept", RecordCard.Build(views.Of(kept.Details, person), isKept: true, isInDialog: true)),
        WritingResult.PutRight form => KeepAsDialog.Show(form.Form),
        WritingResult.Refused refused => CardResponse.SayingInDialog(refused.Because),
        _ => throw new InvalidOperationException("A form is kept, put right or refused."),
    };
}

/// <summary>The dialog in which a message is kept.</summary>
internal static class KeepAsDialog
{
    public const string Unreadable = "This could not be read. Nothing was kept. Please close this and try again.";

    public static CardResponse Show(RecordFormView form) =>
        CardResponse.InDialog("Keep as a record", RecordFormCard.Build(form with { IsInDialog = true }));
}
