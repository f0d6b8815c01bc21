using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Data.Views;

/// <summary>An answer as cards show it.</summary>
internal static class AnswerViews
{
    /// <param name="cluster">Whose clocks count.</param>
    /// <param name="answer">The answer that stands.</param>
    /// <param name="before">The one before it was corrected, if it was.</param>
    /// <param name="by">Who gave it, by name.</param>
    /// <param name="known">The PSA's indicators.</param>
    public static AnswerView Of(Cluster cluster, Answer answer, Answer? before, string by, IReadOnlyDictionary<Guid, IndicatorView> known)
    {
        var rows = answer.Rows
            .Select(row => Row(row, before?.Rows.FirstOrDefault(earlier => earlier.IndicatorId == row.IndicatorId), known[row.IndicatorId]))
            .OrderBy(row => row.Indicator.Order);
        return new AnswerView(by, cluster.Local(answer.AnsweredAt), answer.Version, answer.NothingNew, answer.BigPicture, [.. rows])
        {
            SpeaksForAll = answer.SpeaksForAll,
            Theme = answer.Theme,
            SideEffects = answer.SideEffects,
            AnythingElse = answer.AnythingElse,
            NotThisRoundBecause = answer.NotThisRoundBecause,
            CorrectedBecause = answer.CorrectedBecause,
        };
    }

    private static AnswerRowView Row(AnswerRow row, AnswerRow? before, IndicatorView indicator) => new(indicator, row.Value, row.Status)
    {
        Confidence = row.Confidence,
        ForCitizens = row.ForCitizens,
        Computed = row.Computed,
        DiffersBecause = row.DiffersBecause,
        Before = before?.Value == row.Value ? null : before?.Value,
    };
}
