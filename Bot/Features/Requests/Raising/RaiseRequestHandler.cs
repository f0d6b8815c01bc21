using ClusterBot.Bot.Outbox.Cards;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Requests;

namespace ClusterBot.Bot.Features.Requests.Raising;

/// <summary>"Next": shows the form of the kind that was chosen, with what was typed so far.</summary>
internal sealed class ChooseRequestKindHandler(RequestRaising raising, PostedCards cards) : ICardActionHandler<ChooseRequestKind>
{
    public async Task<CardResponse> HandleAsync(
        ChooseRequestKind action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await raising.FormAsync(turn.Person, turn.Conversation, cancellationToken) is not { } form)
        {
            return await RequestRaising.NotYoursAsync(turn, cancellationToken);
        }

        return await cards.StandInAsync(RequestForms.KeyOf(action.Form), turn.Conversation, cancellationToken)
            ? CardResponse.With(RequestFormCard.Build(RequestRaising.Next(action, inputs, form, turn.Now)))
            : CardResponse.Saying(turn.DenyElsewhere());
    }
}

/// <summary>"Send": the SRO or a deputy asks, and those who are asked are told at once.</summary>
internal sealed class RaiseRequestHandler(RequestRaising raising, PostedCards cards) : ICardActionHandler<RaiseRequest>
{
    public async Task<CardResponse> HandleAsync(
        RaiseRequest action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken)
    {
        if (await raising.FormAsync(turn.Person, turn.Conversation, cancellationToken) is not { } form)
        {
            return await RequestRaising.NotYoursAsync(turn, cancellationToken);
        }

        if (!await cards.StandInAsync(RequestForms.KeyOf(action.Form), turn.Conversation, cancellationToken))
        {
            return CardResponse.Saying(turn.DenyElsewhere());
        }

        return await raising.RaiseAsync(action, inputs, form, turn, cancellationToken) switch
        {
            RaisingResult.Refused refused => CardResponse.Saying(refused.Because),
            RaisingResult.PutRight again => CardResponse.With(RequestFormCard.Build(again.Form)),
            RaisingResult.Raised raised => CardResponse.With(RequestFormCard.Sent(raised.View, toAsker: true)),
            _ => throw new InvalidOperationException("A form is sent, put right or refused."),
        };
    }
}
