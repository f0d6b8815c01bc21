using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>"Answer the challenge": the SRO or a deputy answers.</summary>
internal sealed class AnswerChallengeHandler(EscalationDesk desk) : ICardActionHandler<AnswerChallenge>
{
    public Task<CardAnswer> HandleAsync(AnswerChallenge action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        desk.TakeAsync(action.Escalation, EscalationStep.AnswerChallenge, inputs, turn, cancellationToken);
}
