using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Escalations;

/// <summary>Whose turn it is in an escalation.</summary>
public static class WaitingStep
{
    /// <summary>
    /// The step that the escalation waits for and that the person's roles give them; none where it is somebody else's turn. A
    /// challenge is nobody's duty, and so never waited for.
    /// </summary>
    public static EscalationStep? WaitsFor(this Escalation escalation, Person person, Psa psa)
    {
        EscalationStep? next = escalation.State() switch
        {
            EscalationState.Raised => person.MayTake(EscalationStep.Acknowledge, psa) ? EscalationStep.Acknowledge : EscalationStep.Decide,
            EscalationState.Acknowledged => EscalationStep.Decide,
            EscalationState.Challenged => EscalationStep.AnswerChallenge,
            EscalationState.Decided => EscalationStep.Close,
            _ => null,
        };
        return next is { } step && person.MayTake(step, psa) ? step : null;
    }
}
