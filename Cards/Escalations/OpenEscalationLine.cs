using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;

namespace ClusterBot.Cards.Escalations;

/// <summary>An escalation in one line, as lists of several cards show it.</summary>
internal static class OpenEscalationLine
{
    public static RichTextBlock Build(OpenEscalationView escalation, int mostText) => new(
    [
        new TextRun($"PSA {escalation.PsaNumber}, needed by {CardDates.Day(escalation.NeededOn)}: ") { Weight = TextWeight.Bolder },
        UserText.Run(escalation.Need, mostText),
        new TextRun($" ({escalation.State})"),
    ]);
}

/// <summary>An escalation in a list.</summary>
/// <param name="PsaNumber">The PSA.</param>
/// <param name="Need">As typed.</param>
/// <param name="NeededOn">By when.</param>
/// <param name="State">Where it stands, in words.</param>
public sealed record OpenEscalationView(int PsaNumber, string Need, DateOnly NeededOn, string State);
