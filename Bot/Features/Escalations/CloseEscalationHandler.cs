using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>"Close": the chair or the SRO ends it after the decision.</summary>
internal sealed class CloseEscalationHandler(EscalationDesk desk) : ICardActionHandler<CloseEscalation>
{
    public Task<CardAnswer> HandleAsync(CloseEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        desk.TakeAsync(action.Escalation, EscalationStep.Close, inputs, turn, cancellationToken);
}
