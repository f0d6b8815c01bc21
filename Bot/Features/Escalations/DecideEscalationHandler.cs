using ClusterBot.Bot.Turns;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>"Decide": the board's chair records the decision.</summary>
internal sealed class DecideEscalationHandler(EscalationDesk desk) : ICardActionHandler<DecideEscalation>
{
    public Task<CardAnswer> HandleAsync(DecideEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        desk.TakeAsync(action.Escalation, EscalationStep.Decide, inputs, turn, cancellationToken);
}
