using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>"Acknowledge": somebody on the board takes it up.</summary>
internal sealed class AcknowledgeEscalationHandler(EscalationDesk desk) : ICardActionHandler<AcknowledgeEscalation>
{
    public Task<CardAnswer> HandleAsync(AcknowledgeEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        desk.TakeAsync(action.Escalation, EscalationStep.Acknowledge, inputs, turn, cancellationToken);
}
