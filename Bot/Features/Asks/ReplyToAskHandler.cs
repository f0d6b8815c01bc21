using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Asks;
using ClusterBot.Domain.Asks;

namespace ClusterBot.Bot.Features.Asks;

/// <summary>"Send the reply": those who are asked reply, or amend their reply.</summary>
internal sealed class ReplyToAskHandler(AskDesk desk) : ICardActionHandler<ReplyToAsk>
{
    public Task<CardAnswer> HandleAsync(ReplyToAsk action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        desk.TakeAsync(action.Ask, AskStep.Reply, inputs, turn, cancellationToken);
}
