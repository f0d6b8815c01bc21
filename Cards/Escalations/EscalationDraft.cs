using ClusterBot.Cards.Model;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>A step that somebody wanted to take and that was not taken.</summary>
public sealed record EscalationDraft
{
    /// <summary>How much of what was typed a card gives back. Twice what may be stored, so that an overlong text can be cut by its writer.</summary>
    public const int MostTyped = 2 * Escalation.MostText;

    public EscalationDraft(EscalationStep step, string? typed, string problem) =>
        (Step, Typed, Problem) = (step, typed is null ? null : TextCleaning.Bound(TextCleaning.Clean(typed), MostTyped), problem);

    public EscalationStep Step { get; }

    /// <summary>What was typed.</summary>
    public string? Typed { get; }

    /// <summary>Why it was not taken, in words for who typed it.</summary>
    public string Problem { get; }
}
