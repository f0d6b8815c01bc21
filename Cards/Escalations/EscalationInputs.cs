using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>The ids of the inputs on an escalation's card. Part of the wire contract.</summary>
public static class EscalationInputs
{
    public const string Challenge = "challengeText";

    public const string Answer = "answerText";

    public const string Decision = "decisionText";

    /// <summary>The input that a step is taken with; none for a step without words.</summary>
    public static string? For(EscalationStep step) => step switch
    {
        EscalationStep.Challenge => Challenge,
        EscalationStep.AnswerChallenge => Answer,
        EscalationStep.Decide => Decision,
        _ => null,
    };
}
