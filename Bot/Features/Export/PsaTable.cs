using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Export;

/// <summary>The current state of each PSA: its rating, and how many of its indicators move which way.</summary>
internal static class PsaTable
{
    private const string Improving = "improvingOrAhead";
    private const string OnPlan = "onPlan";
    private const string NoChange = "noChange";
    private const string Worsening = "worseningOrBehind";
    private const string NoVerdict = "noVerdict";

    /// <summary>The counts that a chart stacks: between them they hold each indicator once.</summary>
    public static IReadOnlyList<Bar> Bars { get; } =
    [
        new(Improving, "00703C"), new(OnPlan, "1D70B8"), new(NoChange, "B1B4B6"), new(Worsening, "D4351C"), new(NoVerdict, "E8E8E8"),
    ];

    /// <param name="psas">With their indicators; archived ones are not counted.</param>
    /// <param name="known">The indicators as they stand, or stood.</param>
    /// <param name="at">When they stood so; null for now.</param>
    public static Table Of(IReadOnlyList<Psa> psas, IReadOnlyDictionary<Guid, IndicatorView> known, DateTimeOffset? at = null) => new(
        "psas",
        ["psa", "title", "rating", Improving, OnPlan, NoChange, Worsening, NoVerdict, "improved", "canBeJudged", "indicators"],
        [.. psas.Where(psa => psa.ArchivedAt is null || psa.ArchivedAt > at).Select(psa => Row(psa, known, at))]);

    private static object?[] Row(Psa psa, IReadOnlyDictionary<Guid, IndicatorView> known, DateTimeOffset? at)
    {
        var found = psa.Indicators.Where(i => i.ArchivedAt is null || i.ArchivedAt > at).Select(i => known[i.Id].Computed).ToList();
        var progress = PsaProgress.Of(found);
        int Count(params ComputedStatus[] any) => found.Count(each => each is Assessment.Verdict verdict && any.Contains(verdict.Status));
        return
        [
            $"PSA {psa.Number}", psa.Title, IndicatorLabels.Of(progress.Rating).Words,
            Count(ComputedStatus.Improving, ComputedStatus.AheadOfPlan), Count(ComputedStatus.OnPlan), Count(ComputedStatus.NoChange),
            Count(ComputedStatus.Worsening, ComputedStatus.BehindPlan), found.Count(each => each is Assessment.NoVerdict),
            progress.Improved, progress.Judged, progress.Total,
        ];
    }
}
