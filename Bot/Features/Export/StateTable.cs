using ClusterBot.Bot.ReadModels.Indicators;
using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Export;

/// <summary>The current state of each indicator: the declared status beside the computed one.</summary>
internal sealed class StateTable(IndicatorReader indicators)
{
    private static readonly string[] Columns =
    [
        "psa", "title", "rating", "improved", "canBeJudged", "ofIndicators", "indicator", "name", "unit", "better", "control", "baseline",
        "target", "lastValue",
        "lastPeriod", "lastPeriodStartsOn", "lastPeriodEndsOn", "lastSource", "lastQuality", "lastRecordedAt", "declared", "computed",
        "because", "differsBecause", "cautions", "method", "methodBecause",
    ];

    public async Task<Table> ReadAsync(IReadOnlyList<Psa> psas, CancellationToken token)
    {
        var known = await indicators.ReadAsync([.. psas], token);
        return new Table("indicators", Columns, [.. psas.SelectMany(psa => Rows(psa, known))]);
    }

    private static IEnumerable<object?[]> Rows(Psa psa, IReadOnlyDictionary<Guid, IndicatorView> known)
    {
        var progress = PsaProgress.Of([.. psa.Indicators.Where(i => i.ArchivedAt is null).Select(i => known[i.Id].Computed)]);
        return psa.Indicators.OrderBy(i => i.Position).Select(i => known[i.Id]).Select(view => (object?[])
        [
            psa.Number, psa.Title, Plain(IndicatorLabels.Of(progress.Rating)), progress.Improved, progress.Judged, progress.Total,
            view.Reference, view.Name, view.Unit.Text, IndicatorLabels.Of(view.Better), IndicatorLabels.Of(view.Control),
            IndicatorLabels.Of(view.Baseline), view.Target, view.LastValue, view.LastPeriod, view.Latest?.Period.StartsOn,
            view.Latest?.Period.EndsOn,
            view.Latest?.Source, view.Latest?.Quality.ToString(), view.Latest?.RecordedAt, view.LastStatus is { } declared
                ? Plain(IndicatorLabels.Of(declared))
                : null,
            Plain(IndicatorLabels.Of(view.Computed)), view.Computed.Because, view.DiffersBecause, string.Join(" ", view.Computed.Cautions),
            IndicatorLabels.Of(view.Method.Method), view.Method.Reason,
        ]);
    }

    /// <summary>Returns the words without the shape in front, so that a column can be filtered.</summary>
    private static string Plain(string words) => words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
