using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Escalations;

/// <summary>An escalation in one line, as lists of several cards show it.</summary>
internal static class OpenEscalationLine
{
    public static RichTextBlock Build(OpenEscalationView escalation, int mostText) => new(
    [
        new TextRun($"PSA {escalation.PsaNumber}, needed by {CardDates.Day(escalation.NeededOn)}: ") { Weight = TextWeight.Bolder },
        TypedText.Run(escalation.Need, mostText),
        new TextRun($" ({escalation.State})"),
    ]);
}
