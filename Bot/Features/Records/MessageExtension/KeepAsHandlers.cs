using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClusterBot.Bot.Features.Records.Writing;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Model;
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
            return KeepAsDialog.Saying(KeepAsDialog.Unreadable);
        }

        if (await forms.ScopeAsync(turn.Person, null, cancellationToken) is not { } scope)
        {
            return KeepAsDialog.Saying(RecordForms.NotYours);
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
            return KeepAsDialog.Saying(KeepAsDialog.Unreadable);
        }

        if (await forms.ScopeAsync(turn.Person, null, cancellationToken) is not { } scope)
        {
            return KeepAsDialog.Saying(RecordForms.NotYours);
        }

        var (inputs, json) = (new CardInputs(data), RecordActionsJson.Default);
        if (Read(data, json.ChooseRecordKind) is { } choose)
        {
            return KeepAsDialog.Show(await forms.NextAsync(choose, inputs, scope, cancellationToken));
        }

        if (Read(data, json.SaveRecord) is { } save)
        {
            return Show(await service.SaveAsync(save, inputs, scope, cancellationToken), scope.Person);
        }

        if (Read(data, json.UndoRecord) is { } undo)
        {
            return KeepAsDialog.Saying(
                await service.UndoAsync(undo.Record, undo.Version, scope.Person, cancellationToken) is { } isWhole
                    ? RecordCard.TakenBack(isWhole).FallbackText
                    : RecordHandlers.CannotUndo);
        }

        return KeepAsDialog.Saying(KeepAsDialog.Unreadable);
    }

    private CardResponse Show(WritingResult result, Person person) => result switch
    {
        WritingResult.Kept kept => KeepAsDialog.Show(
            "Kept", RecordCard.Build(views.Of(kept.Details, person), isKept: true, isInDialog: true)),
        WritingResult.PutRight form => KeepAsDialog.Show(form.Form),
        WritingResult.Refused refused => KeepAsDialog.Saying(refused.Because),
        _ => throw new InvalidOperationException("A form is kept, put right or refused."),
    };

    private static TAction? Read<TAction>(JsonElement data, JsonTypeInfo<TAction> payload)
        where TAction : class, ICardAction
    {
        try
        {
            return data.TryGetProperty("verb", out var verb) && verb.ValueKind == JsonValueKind.String && verb.GetString() == TAction.Verb
                ? data.Deserialize(payload)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The dialog in which a message is kept.</summary>
internal static class KeepAsDialog
{
    public const string Unreadable = "This could not be read. Nothing was kept. Please close this and try again.";

    public static CardResponse Show(RecordFormView form) =>
        Show("Keep as a record", RecordFormCard.Build(form with { IsInDialog = true }));

    public static CardResponse Show(string title, AdaptiveCard card) =>
        CardResponse.Of(TaskModuleResponse.Continue(title, CardJson.Write(card)));

    public static CardResponse Saying(string text) => CardResponse.Of(TaskModuleResponse.Message(text));
}
