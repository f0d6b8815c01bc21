using ClusterBot.Data.Entities;
using ClusterBot.Bot.Features.Requests.Raising;
using ClusterBot.Bot.ReadModels.Records;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Bot.Features.Requests.MessageExtension;

/// <summary>"Raise as a request" on a message: the form in a dialog of the person alone, with the message quoted and linked.</summary>
internal sealed class OpenRaiseFromMessageHandler(RequestRaising raising) : IInvokeHandler
{
    /// <summary>The command's name in the app's manifest.</summary>
    public const string CommandId = "raiseRequest";

    public async Task<CardResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (MessageExtensionInvoke.Read(turn.Activity) is not { } invoke)
        {
            return CardResponse.SayingInDialog(RaiseDialog.Unreadable);
        }

        if (await raising.FormAsync(turn.Person, null, cancellationToken) is not { } form)
        {
            return CardResponse.SayingInDialog(turn.Deny(RequestRaising.NotYours, DenialReason.NotLead));
        }

        // Two characters for the quotation marks.
        var typed = InvokedWords.Of(invoke, Request.MaxText - 2) is { } words
            ? new Dictionary<string, string> { [RequestInputs.Need] = $"“{words}”" }
            : [];
        return RaiseDialog.Show(form.View(
            Guid.CreateVersion7(), turn.Now, null, RequestDraft.Empty with { Typed = typed },
            MessageAddress.Of(invoke.Message?.Link)?.AbsoluteUri));
    }
}

/// <summary>The buttons of the dialog: "Next", "Send".</summary>
internal sealed class SendRaiseFromMessageHandler(RequestRaising raising) : IInvokeHandler
{
    public async Task<CardResponse> HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        if (MessageExtensionInvoke.Read(turn.Activity) is not { Data: var data })
        {
            return CardResponse.SayingInDialog(RaiseDialog.Unreadable);
        }

        if (await raising.FormAsync(turn.Person, null, cancellationToken) is not { } form)
        {
            return CardResponse.SayingInDialog(turn.Deny(RequestRaising.NotYours, DenialReason.NotLead));
        }

        var (inputs, json) = (new CardInputs(data), RequestActionsJson.Default);
        if (CardActionReader.ReadInDialog(data, json.ChooseRequestKind) is { } choose)
        {
            return RaiseDialog.Show(RequestRaising.Next(choose, inputs, form, turn.Now));
        }

        return CardActionReader.ReadInDialog(data, json.RaiseRequest) is not { } raise
            ? CardResponse.SayingInDialog(RaiseDialog.Unreadable)
            : await raising.RaiseAsync(raise, inputs, form, turn, cancellationToken) switch
            {
                RaisingResult.Refused refused => CardResponse.SayingInDialog(refused.Because),
                RaisingResult.PutRight again => RaiseDialog.Show(again.Form),
                RaisingResult.Raised raised => CardResponse.SayingInDialog(RequestFormCard.Sent(raised.View, toAsker: true).FallbackText),
                _ => throw new InvalidOperationException("A form is sent, put right or refused."),
            };
    }
}

/// <summary>The dialog in which a message becomes a request.</summary>
internal static class RaiseDialog
{
    public const string Unreadable = "This could not be read. Nothing was stored. Please close this and try again.";

    public static CardResponse Show(RequestFormView form) => CardResponse.InDialog(
        "Raise as a request", RequestFormCard.Build(form with { IsInDialog = true }));
}
