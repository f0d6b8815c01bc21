using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>"Settle": the asking side takes the reply as the end of the matter.</summary>
internal sealed class SettleAskHandler(AskDesk desk) : ICardActionHandler<SettleAsk>
{
    public Task<CardAnswer> HandleAsync(SettleAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        desk.TakeAsync(action.Ask, AskStep.Settle, inputs, turn, cancellationToken);
}
