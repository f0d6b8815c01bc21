using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>"Challenge": the board asks a question that must be answered before it goes on.</summary>
internal sealed class ChallengeEscalationHandler(EscalationDesk desk) : ICardActionHandler<ChallengeEscalation>
{
    public Task<CardAnswer> HandleAsync(ChallengeEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        desk.TakeAsync(action.Escalation, EscalationStep.Challenge, inputs, turn, cancellationToken);
}
