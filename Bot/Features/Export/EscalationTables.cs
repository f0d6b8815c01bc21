using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Bot.Features.Export;

/// <summary>Every escalation, and every step that was taken with it.</summary>
internal static class EscalationTables
{
    public static Table Escalations(ExportNames names, IReadOnlyList<Escalation> escalations) => new(
        "escalations",
        ["number", "psa", "indicator", "raisedAt", "raisedBy", "need", "neededBy", "state"],
        [
            .. InOrder(escalations).Select(at => (object?[])
            [
                at.Number, names.Psa(at.Escalation.PsaId), names.Reference(at.Escalation.IndicatorId), at.Escalation.RaisedAt,
                names.Person(at.Escalation.RaisedById),
                at.Escalation.Need, at.Escalation.NeededOn, at.Escalation.State().ToString(),
            ]),
        ]);

    public static Table Steps(ExportNames names, IReadOnlyList<Escalation> escalations) => new(
        "escalation-steps",
        ["escalation", "psa", "step", "what", "happenedAt", "by", "text"],
        [
            .. InOrder(escalations).SelectMany(
                at => at.Escalation.Events.OrderBy(happened => happened.Sequence).Select(happened => (object?[])
            [
                at.Number, names.Psa(at.Escalation.PsaId), happened.Sequence, Words(happened.Step), happened.HappenedAt,
                names.Person(happened.ById), happened.Text,
            ])),
        ]);

    private static IEnumerable<(int Number, Escalation Escalation)> InOrder(IReadOnlyList<Escalation> escalations) =>
        escalations.OrderBy(e => e.RaisedAt).ThenBy(e => e.Id).Select((escalation, i) => (i + 1, escalation));

    private static string Words(EscalationStep step) => step switch
    {
        EscalationStep.Raise => "raised",
        EscalationStep.Acknowledge => "acknowledged",
        EscalationStep.Challenge => "challenged",
        EscalationStep.AnswerChallenge => "challenge answered",
        EscalationStep.Decide => "decided",
        _ => "closed",
    };
}
