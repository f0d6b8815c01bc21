using ClusterBot.Bot.ReadModels.Requests;
using ClusterBot.Bot.Spreadsheets;

namespace ClusterBot.Bot.Features.Export.KnownThen;

/// <summary>The decisions of the board, and what had become of them.</summary>
internal static class DecisionTable
{
    public static Table Of(ExportNames names, IReadOnlyList<BoardDecision> decisions) => new(
        "decisions",
        ["request", "decidedAt", "decidedBy", "what", "owner", "dueOn", "state", "evidence"],
        [
            .. decisions.OrderBy(decision => decision.Decision.HappenedAt).Select(decision => (object?[])
            [
                decision.Source.Request.Number, decision.Decision.HappenedAt, names.Person(decision.Decision.ById), decision.Decision.Text,
                decision.Action?.AskedName, decision.Action?.Request.DueOn, DecisionText.Of(decision.State).Words, decision.Evidence,
            ]),
        ]);
}
