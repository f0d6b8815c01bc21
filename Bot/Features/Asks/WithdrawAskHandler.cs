using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>"Withdraw": the asking side needs it no more.</summary>
internal sealed class WithdrawAskHandler(AskDesk desk) : ICardActionHandler<WithdrawAsk>
{
    public Task<CardAnswer> HandleAsync(WithdrawAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        desk.TakeAsync(action.Ask, AskStep.Withdraw, inputs, turn, cancellationToken);
}
