using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>The wording of escalations. A state is words and a shape, never colour alone.</summary>
public static class EscalationLabels
{
    /// <summary>Returns how many are open, as a part of a sentence.</summary>
    /// <param name="count">One or more.</param>
    public static string OpenWithTheBoard(int count) =>
        count == 1 ? "1 request is open with the board" : $"{count} requests are open with the board";

    public static string Of(EscalationState state) => state switch
    {
        EscalationState.Raised => "○ waiting for the board",
        EscalationState.Acknowledged => "◐ taken up by the board",
        EscalationState.Challenged => "◆ challenge waiting for an answer",
        EscalationState.Decided => "● decided",
        _ => "✔ closed",
    };

    /// <summary>Returns the step, to follow the name of the person who took it.</summary>
    public static string Of(EscalationStep step) => step switch
    {
        EscalationStep.Raise => "asked the delivery board for help",
        EscalationStep.Acknowledge => "took it up for the board",
        EscalationStep.Challenge => "raised a challenge",
        EscalationStep.AnswerChallenge => "answered the challenge",
        EscalationStep.Decide => "recorded the board's decision",
        _ => "closed it",
    };

    /// <summary>Returns who was told, and who is being told.</summary>
    public static string Told(IReadOnlyList<string> told, IReadOnlyList<string> telling) => (told.Count, telling.Count) switch
    {
        (0, 0) => "Nobody could be told yet.",
        (0, _) => $"Telling: {string.Join(", ", telling)}.",
        (_, 0) => $"Told: {string.Join(", ", told)}.",
        _ => $"Told: {string.Join(", ", told)}. Telling: {string.Join(", ", telling)}.",
    };

    /// <summary>Returns who was told and who could not be, a line each.</summary>
    public static string Told(EscalationView escalation) =>
        string.Join('\n', escalation.NotTold.Select(sentence => "⚠ " + sentence).Prepend(
            (escalation.Told.Count == 0 ? "○ " : "✔ ") + Told(escalation.Told, escalation.Telling)));
}
