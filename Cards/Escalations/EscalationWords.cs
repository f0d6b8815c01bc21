using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.Escalations;

/// <summary>How escalations are put into words. A state is words and a shape, never colour alone.</summary>
public static class EscalationWords
{
    public static string Of(EscalationState state) => state switch
    {
        EscalationState.Raised => "○ waiting for the board",
        EscalationState.Acknowledged => "◐ taken up by the board",
        EscalationState.Challenged => "◆ challenge waiting for an answer",
        EscalationState.Decided => "● decided",
        _ => "✔ closed",
    };
}
