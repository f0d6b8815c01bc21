using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>The form for a step that is taken with words.</summary>
internal sealed record EscalationForm(EscalationStep Step, string Title, string Label, string Missing, string Send)
{
    public static EscalationForm? For(EscalationStep step) => step switch
    {
        EscalationStep.Challenge => new(
            step, "Challenge", "What should the SRO answer before the board decides?", "Please write the challenge.", "Send the challenge"),
        EscalationStep.AnswerChallenge => new(
            step, "Answer the challenge", "Your answer to the challenge", "Please write the answer.", "Send the answer"),
        EscalationStep.Decide => new(
            step, "Decide", "What has the board decided?", "Please write the decision.", "Record the decision"),
        _ => null,
    };

    public InputText Input(EscalationDraft? draft) => new()
    {
        Id = EscalationInputs.For(Step),
        Label = Label,
        IsRequired = true,
        ErrorMessage = Missing,
        IsMultiline = true,
        MaxLength = Escalation.MostText,
        Value = draft?.Typed,
    };
}

/// <summary>A step that somebody wanted to take and that was refused.</summary>
public sealed record EscalationDraft
{
    /// <summary>
    /// The longest typed text that a card gives back. Twice what may be stored, so that an overlong text can be cut by its writer.
    /// </summary>
    public const int MostTyped = 2 * Escalation.MostText;

    public EscalationDraft(EscalationStep step, string? typed, string problem) =>
        (Step, Typed, Problem) = (step, typed is null ? null : TextCleaning.Bound(TextCleaning.Clean(typed), MostTyped), problem);

    public EscalationStep Step { get; }

    /// <summary>The typed text.</summary>
    public string? Typed { get; }

    /// <summary>The reason for the refusal, in words for the writer.</summary>
    public string Problem { get; }
}

/// <summary>The ids of the inputs on an escalation's card. Part of the wire contract.</summary>
public static class EscalationInputs
{
    public const string Challenge = "challengeText";

    public const string Answer = "answerText";

    public const string Decision = "decisionText";

    /// <summary>Returns the input of a step; null for a step without words.</summary>
    public static string? For(EscalationStep step) => step switch
    {
        EscalationStep.Challenge => Challenge,
        EscalationStep.AnswerChallenge => Answer,
        EscalationStep.Decide => Decision,
        _ => null,
    };
}
