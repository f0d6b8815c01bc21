using ClusterBot.Cards;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Reports;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.ReadModels.Reports;

/// <summary>The sections on PSAs and their figures.</summary>
internal static class FigureSections
{
    /// <summary>The most points of a chart: more cannot be told apart on a page.</summary>
    private const int MaxPoints = 16;

    private const int LeastPoints = 3;

    public static IReadOnlyList<ReportLine> Status(ReportFacts facts) =>
    [
        .. facts.Psas.Select(psa =>
        {
            var known = Of(psa, facts.Known);
            var progress = PsaProgress.Of([.. known.Select(indicator => indicator.Computed)]);
            return new ReportLine(
                psa.Number, $"PSA {psa.Number}", psa.Title, IndicatorLabels.Of(progress.Rating))
            {
                Why = Reason(known, progress),
                Who = facts.Owners.TryGetValue(psa.Id, out var owners) ? $"SRO {owners}" : "No SRO is named",
            };
        }),
    ];

    public static IReadOnlyList<ReportLine> Indicators(ReportFacts facts) =>
    [
        .. facts.Psas.SelectMany(psa => Of(psa, facts.Known).Select(indicator =>
            new ReportLine(psa.Number, indicator.Reference, indicator.Name, IndicatorLabels.Of(indicator.Computed))
            {
                Why = $"{IndicatorLabels.LastFigureAndMove(indicator)}. {indicator.Computed.Because}"
                    + (indicator.LastStatus is { } declared ? $" Declared: {IndicatorLabels.Of(declared).Words}."
                        : "")
                    + (indicator.Differs && indicator.DiffersBecause is { } because ? $" They differ because: {because}" : ""),
                Who = IndicatorLabels.Of(indicator.Control),
            })),
    ];

    public static IReadOnlyList<ReportLine> Moved(ReportFacts facts) =>
    [
        // What went the wrong way is read first.
        .. facts.Psas.SelectMany(psa => Moved(facts, psa)).OrderByDescending(line => line.IsLate),
    ];

    private static IEnumerable<ReportLine> Moved(ReportFacts facts, Psa psa) => psa.Indicators.OrderBy(indicator => indicator.Position)
        .Select(indicator => Moved(psa, facts.Before.GetValueOrDefault(indicator.Id), facts.Known[indicator.Id]))
        .OfType<ReportLine>();

    /// <summary>Returns the figures of the indicator that moved, or else of the one with the longest series.</summary>
    public static ReportChart? Chart(ReportFacts facts, Psa psa)
    {
        var moved = Moved(facts, psa).Select(line => line.Reference).ToHashSet();
        return Of(psa, facts.Known)
            .Where(indicator => indicator.Known.Points.Count >= LeastPoints)
            .OrderByDescending(indicator => moved.Contains(indicator.Reference))
            .ThenByDescending(indicator => indicator.Known.Points.Count)
            .ThenBy(indicator => indicator.Order)
            .Select(Chart)
            .FirstOrDefault();
    }

    private static ReportChart Chart(IndicatorView indicator)
    {
        var points = indicator.Known.Points.TakeLast(MaxPoints).ToList();
        var planned = indicator.Plan.Where(plan => plan.On > points[^1].Period.EndsOn).ToList();
        return new ReportChart(
            $"{indicator.Reference} {indicator.Name}", indicator.Unit.Label,
            [.. points.Select(point => point.Period.Notation), .. planned.Select(plan => CardDates.Day(plan.On))],
            [.. points.Select(point => (decimal?)point.Value), .. planned.Select(_ => (decimal?)null)],
            // The plan begins where the figures end.
            planned.Count == 0 ? []
                : [.. points.SkipLast(1).Select(_ => (decimal?)null), points[^1].Value, .. planned.Select(plan => (decimal?)plan.Value)]);
    }

    private static ReportLine? Moved(Psa psa, IndicatorView? was, IndicatorView now)
    {
        if (now.Latest is not { } latest
            || (was?.Latest is { } last && last.Period.Equals(latest.Period) && last.Value == latest.Value))
        {
            return null;
        }

        // A figure that came with the register is compared with the period before it.
        var earlierValue = was?.LastValue ?? (now.Known.Points is [.., var previous, _] ? previous.Value : null);
        var isBetter = earlierValue is { } value && value != latest.Value
            ? now.Better == Direction.Increase ? latest.Value > value : latest.Value < value
            : (bool?)null;
        var (judged, before) = (IndicatorLabels.Of(now.Computed), was is null ? (ShapedLabel?)null : IndicatorLabels.Of(was.Computed));
        var verdict = before is not { } earlier || earlier == judged
            ? ""
            : $". Now {judged.Words.ToLowerInvariant()}, was {earlier.Words.ToLowerInvariant()}";
        return new ReportLine(psa.Number, now.Reference, now.Name, isBetter switch
        {
            true => new("▲", "Better"),
            false => new("▼", "Worse"),
            null => new("■", earlierValue is null ? "First figure" : "As before"),
        })
        {
            Why = IndicatorLabels.LastFigureAndMove(now) + verdict,
            IsLate = isBetter == false,
        };
    }

    // What keeps a PSA from more, in the words of its worst indicator.
    private static string Reason(IReadOnlyList<IndicatorView> known, PsaProgress progress)
    {
        var worse = known.Where(indicator =>
            indicator.Computed is Assessment.Verdict { Status: ComputedStatus.Worsening or ComputedStatus.BehindPlan }).ToList();
        var counts = progress.Rating == PsaRating.NotYetAssessed
            ? $"{progress.Judged} of {progress.Total} can be judged"
            : $"{progress.Improved} of {progress.Total} improved";
        return worse.Count == 0
            ? $"{counts}; none is worse or behind its plan."
            : $"{counts}; {WordList.Of([.. worse.Select(indicator => indicator.Reference)], "and")} "
                + $"{(worse.Count == 1 ? "is" : "are")} worse or behind plan. {worse[0].Reference}: {worse[0].Computed.Because}";
    }

    private static List<IndicatorView> Of(Psa psa, IReadOnlyDictionary<Guid, IndicatorView> known) =>
        [.. psa.Indicators.OrderBy(indicator => indicator.Position).Select(indicator => known[indicator.Id])];
}
