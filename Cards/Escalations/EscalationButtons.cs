using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>
/// The steps that the reader can take now. Permission is checked when a button is pressed: in a channel everybody sees the same
/// card.
/// </summary>
internal static class EscalationButtons
{
    private static readonly EscalationStep[] Boards =
        [EscalationStep.Acknowledge, EscalationStep.Challenge, EscalationStep.Decide, EscalationStep.Close];

    private static readonly EscalationStep[] Sros = [EscalationStep.AnswerChallenge, EscalationStep.Close];

    public static IEnumerable<EscalationStep> Offered(EscalationView escalation) =>
        (escalation.IsForSro ? Sros : Boards).Where(escalation.OpenSteps.Contains);

    public static ActionSet Build(EscalationView escalation)
    {
        var steps = Offered(escalation).ToList();
        return new ActionSet([.. steps.Select(step => Button(escalation, step, Main(steps)))]);
    }

    /// <summary>Returns the button that sends a form.</summary>
    public static ActionExecute Send(EscalationView escalation, EscalationForm form) =>
        Press(escalation, form.Step, form.Send, ActionStyle.Positive, null);

    private static CardAction Button(EscalationView escalation, EscalationStep step, EscalationStep main)
    {
        ActionStyle? style = step == main ? ActionStyle.Positive : null;
        return EscalationForm.For(step) is { } form
            ? new ActionShowCard
            {
                Title = form.Title,
                Style = style,
                Card = new InnerCard([form.Input(null), new ActionSet([Send(escalation, form)])]),
            }
            : step == EscalationStep.Close ? Close(escalation, style)
            : Press(escalation, step, step.ToString(), style, AssociatedInputs.None);
    }

    // It ends the matter for everybody and there is no way back: one press must not do it.
    private static ActionShowCard Close(EscalationView escalation, ActionStyle? style) => new()
    {
        Title = "Close",
        Style = style,
        Card = new InnerCard(
        [
            new TextBlock("This ends the request for everybody. What was recorded stays, and nothing more can be added."),
            new ActionSet([Press(escalation, EscalationStep.Close, "Yes, close it", ActionStyle.Positive, AssociatedInputs.None)]),
        ]),
    };

    private static EscalationStep Main(List<EscalationStep> steps) =>
        steps.Contains(EscalationStep.Close) ? EscalationStep.Close
        : steps.Contains(EscalationStep.Acknowledge) ? EscalationStep.Acknowledge
        : steps.LastOrDefault();

    private static ActionExecute Press(
        EscalationView escalation, EscalationStep step, string title, ActionStyle? style, AssociatedInputs? inputs)
    {
        var json = EscalationActionsJson.Default;
        return step switch
        {
            EscalationStep.Acknowledge =>
                ActionExecute.For(title, new AcknowledgeEscalation(escalation.Id), json.AcknowledgeEscalation, style, inputs),
            EscalationStep.Challenge =>
                ActionExecute.For(title, new ChallengeEscalation(escalation.Id), json.ChallengeEscalation, style, inputs),
            EscalationStep.AnswerChallenge =>
                ActionExecute.For(title, new AnswerChallenge(escalation.Id), json.AnswerChallenge, style, inputs),
            EscalationStep.Decide => ActionExecute.For(title, new DecideEscalation(escalation.Id), json.DecideEscalation, style, inputs),
            EscalationStep.Close => ActionExecute.For(title, new CloseEscalation(escalation.Id), json.CloseEscalation, style, inputs),
            _ => throw new InvalidOperationException($"There is no button for the step {step}."),
        };
    }
}
