using ClusterBot.Domain.Register;

namespace ClusterBot.Domain.Escalations;

/// <summary>
/// The steps that an escalation may take, who may take them, and their effect. A challenge must be answered before a decision or
/// the end; an escalation is closed only after a decision.
/// </summary>
public static class EscalationLifecycle
{
    /// <summary>Returns the state of the escalation, from its events.</summary>
    public static EscalationState State(this Escalation escalation)
    {
        var steps = escalation.Events.OrderBy(e => e.Sequence).Select(e => e.Step).ToList();
        if (steps.Contains(EscalationStep.Close))
        {
            return EscalationState.Closed;
        }

        if (steps.LastIndexOf(EscalationStep.Challenge) > steps.LastIndexOf(EscalationStep.AnswerChallenge))
        {
            return EscalationState.Challenged;
        }

        if (steps.Contains(EscalationStep.Decide))
        {
            return EscalationState.Decided;
        }

        return steps.Any(s => s is EscalationStep.Acknowledge or EscalationStep.Challenge)
            ? EscalationState.Acknowledged
            : EscalationState.Raised;
    }

    /// <summary>Returns the steps that the state is open to, whoever takes them.</summary>
    public static IReadOnlyList<EscalationStep> OpenSteps(this Escalation escalation) => escalation.State() switch
    {
        _ when escalation.Events.Count == 0 => [EscalationStep.Raise],
        EscalationState.Raised => [EscalationStep.Acknowledge, EscalationStep.Challenge, EscalationStep.Decide],
        EscalationState.Acknowledged => [EscalationStep.Challenge, EscalationStep.Decide],
        EscalationState.Challenged => [EscalationStep.AnswerChallenge],
        EscalationState.Decided => [EscalationStep.Challenge, EscalationStep.Close],
        _ => [],
    };

    /// <summary>Returns why the person may not take the step now, in a sentence for that person; null when the step is open.</summary>
    public static string? Refusal(this Escalation escalation, EscalationStep step, Person person, Psa psa)
    {
        if (!person.MayTake(step, psa))
        {
            return step switch
            {
                EscalationStep.AnswerChallenge => $"Only the SRO of PSA {psa.Number} or a deputy can answer this challenge.",
                EscalationStep.Decide => "Only the chair of the delivery board can record a decision.",
                EscalationStep.Close => "Only the chair of the delivery board or the SRO who asked can close this.",
                _ => "Only members of the delivery board can do this.",
            };
        }

        return escalation.OpenSteps().Contains(step) ? null : WhyNot(step, escalation.State());
    }

    /// <summary>Returns whether the person's roles allow the step, in any state of the escalation.</summary>
    public static bool MayTake(this Person person, EscalationStep step, Psa psa) =>
        Enum.IsDefined(step) && WhoTakes(step).Any(role => person.HasFor(psa, role));

    /// <summary>Returns the roles each of which allows the step.</summary>
    public static IReadOnlyList<Role> WhoTakes(EscalationStep step) => step switch
    {
        EscalationStep.Raise or EscalationStep.AnswerChallenge => [Role.SeniorResponsibleOwner, Role.Deputy],
        EscalationStep.Acknowledge or EscalationStep.Challenge => [Role.BoardChair, Role.BoardMember, Role.NonExecutiveDirector],
        EscalationStep.Decide => [Role.BoardChair],
        EscalationStep.Close => [Role.BoardChair, Role.SeniorResponsibleOwner, Role.Deputy],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Nobody takes this step."),
    };

    /// <summary>Adds the step to the events. Call only after <see cref="Refusal"/> returned null.</summary>
    /// <exception cref="InvalidOperationException">The state is not open to the step.</exception>
    public static EscalationEvent Take(this Escalation escalation, EscalationStep step, Guid byId, DateTimeOffset at, string? text = null)
    {
        if (!escalation.OpenSteps().Contains(step))
        {
            throw new InvalidOperationException($"Step {step} is not open in state {escalation.State()}.");
        }

        var happened = new EscalationEvent
        {
            EscalationId = escalation.Id,
            Sequence = escalation.Events.Count + 1,
            Step = step,
            ById = byId,
            HappenedAt = at,
            Text = text,
        };
        escalation.Events.Add(happened);
        return happened;
    }

    private static string WhyNot(EscalationStep step, EscalationState state) => (step, state) switch
    {
        (_, EscalationState.Closed) => "This escalation is closed. Nothing was changed.",
        (EscalationStep.Raise, _) => "This escalation has already been raised. Nothing was changed.",
        (EscalationStep.AnswerChallenge, _) => "No challenge is waiting for an answer. Nothing was changed.",
        (_, EscalationState.Challenged) => "A challenge is waiting for an answer. Nothing was changed.",
        (_, EscalationState.Decided) => "A decision has already been recorded. Nothing was changed.",
        (EscalationStep.Acknowledge, _) => "Somebody on the board has already taken this up. Nothing was changed.",
        _ => "A decision has to be recorded first. Nothing was changed.",
    };
}

/// <summary>The state of an escalation.</summary>
public enum EscalationState
{
    /// <summary>Nobody on the board has taken it up yet.</summary>
    Raised,

    /// <summary>The board has taken it up.</summary>
    Acknowledged,

    /// <summary>A challenge waits for its answer.</summary>
    Challenged,

    /// <summary>The board's chair has decided.</summary>
    Decided,

    /// <summary>It is over.</summary>
    Closed,
}

/// <summary>A step of an escalation. Stored by name; a name is never reused.</summary>
public enum EscalationStep
{
    /// <summary>An SRO asked the delivery board for help.</summary>
    Raise,

    /// <summary>Somebody on the board has seen it and takes it up.</summary>
    Acknowledge,

    /// <summary>The board, usually its NED, asks a question that must be answered before closing.</summary>
    Challenge,

    /// <summary>The SRO or a deputy answered the open challenge.</summary>
    AnswerChallenge,

    /// <summary>The board's chair recorded a decision.</summary>
    Decide,

    /// <summary>It is over.</summary>
    Close,
}

/// <summary>The step that an escalation waits for.</summary>
public static class WaitingStep
{
    /// <summary>
    /// Returns the step that the escalation waits for and that the person's roles allow; null when it is somebody else's turn. A
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
