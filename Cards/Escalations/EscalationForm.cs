using ClusterBot.Cards.Model;
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
