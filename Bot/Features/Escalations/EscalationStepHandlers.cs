using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Forms;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Escalations;
using ClusterBot.Domain.Escalations;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>"Acknowledge": somebody on the board takes it up.</summary>
internal sealed class AcknowledgeEscalationHandler(EscalationService service) : ICardActionHandler<AcknowledgeEscalation>
{
    public Task<CardResponse> HandleAsync(
        AcknowledgeEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Escalation, EscalationStep.Acknowledge, inputs, turn, cancellationToken);
}

/// <summary>"Answer the challenge": the SRO or a deputy answers.</summary>
internal sealed class AnswerChallengeHandler(EscalationService service) : ICardActionHandler<AnswerChallenge>
{
    public Task<CardResponse> HandleAsync(
        AnswerChallenge action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Escalation, EscalationStep.AnswerChallenge, inputs, turn, cancellationToken);
}

/// <summary>"Challenge": the board asks a question that must be answered before it goes on.</summary>
internal sealed class ChallengeEscalationHandler(EscalationService service) : ICardActionHandler<ChallengeEscalation>
{
    public Task<CardResponse> HandleAsync(
        ChallengeEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Escalation, EscalationStep.Challenge, inputs, turn, cancellationToken);
}

/// <summary>"Close": the chair or the SRO ends it after the decision.</summary>
internal sealed class CloseEscalationHandler(EscalationService service) : ICardActionHandler<CloseEscalation>
{
    public Task<CardResponse> HandleAsync(
        CloseEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Escalation, EscalationStep.Close, inputs, turn, cancellationToken);
}

/// <summary>"Decide": the board's chair records the decision.</summary>
internal sealed class DecideEscalationHandler(EscalationService service) : ICardActionHandler<DecideEscalation>
{
    public Task<CardResponse> HandleAsync(
        DecideEscalation action, CardInputs inputs, TurnContext turn, CancellationToken cancellationToken) =>
        service.TakeAsync(action.Escalation, EscalationStep.Decide, inputs, turn, cancellationToken);
}

/// <summary>The words that come with a step: as typed, as kept, and their problem.</summary>
internal sealed record TypedStep(string? Typed, string? Text, string? Problem)
{
    public static TypedStep Read(EscalationStep step, CardInputs inputs)
    {
        if (EscalationInputs.For(step) is not { } input)
        {
            return new TypedStep(null, null, null);
        }

        var text = PlainText.Clean(inputs[input]);
        return new TypedStep(inputs[input], text, Check(text));
    }

    /// <summary>Returns the problem with words that must be there, in a sentence for their author; null when there is none.</summary>
    public static string? Check(string? text) => text?.Length switch
    {
        null => "Please write something first. Nothing was stored.",
        > EscalationDraft.MostTyped => $"{TooLong(text)} Only the first {EscalationDraft.MostTyped:N0} are kept here. Nothing was stored.",
        > Escalation.MostText => $"{TooLong(text)} Nothing was stored.",
        _ => null,
    };

    private static string TooLong(string text) => $"Please use at most {Escalation.MostText:N0} characters. This has {text.Length:N0}.";
}
