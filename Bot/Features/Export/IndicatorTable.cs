using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Features.Export;

/// <summary>The current state of each indicator: its figures side by side, and the declared status beside the computed one.</summary>
internal static class IndicatorTable
{
    private static readonly string[] Columns =
    [
        "psa", "indicator", "name", "unit", "better", "control",
        "baseline", "baselineValue", "baselinePeriod", "baselineStartsOn", "baselineEndsOn",
        "previousValue", "previousPeriod", "previousStartsOn", "previousEndsOn",
        "latestValue", "latestPeriod", "latestStartsOn", "latestEndsOn", "latestSource", "latestQuality", "latestRecordedAt",
        "targetValue", "target", "declared", "computed", "because", "differsBecause", "cautions", "method", "methodBecause", "archivedAt",
    ];

    /// <param name="psas">With their indicators.</param>
    /// <param name="known">The indicators as they stand, or stood.</param>
    /// <param name="at">When they stood so; null for now.</param>
    public static Table Of(IReadOnlyList<Psa> psas, IReadOnlyDictionary<Guid, IndicatorView> known, DateTimeOffset? at = null) => new(
        "indicators",
        Columns,
        [
            .. from psa in psas
               from indicator in psa.Indicators.OrderBy(i => i.Position)
               select Row(psa.Number, known[indicator.Id], indicator.ArchivedAt > at ? null : indicator.ArchivedAt),
        ])
    {
        KeyColumns = 3,
    };

    private static object?[] Row(int psa, IndicatorView view, DateTimeOffset? archivedAt) =>
    [
        psa, view.Reference, view.Name, view.Unit.Text, IndicatorLabels.Of(view.Better), IndicatorLabels.Of(view.Control),
        IndicatorLabels.Of(view.Baseline), .. Figure(view.Known.Baseline?.Figure),
        .. Figure(view.Known.Points is [.., var previous, _] ? previous : null),
        .. Figure(view.Latest), view.Latest?.Source, view.Latest is { } latest ? IndicatorLabels.Of(latest.Quality) : null,
        view.Latest?.RecordedAt,
        view.TargetValue, view.Target, view.LastStatus is { } declared ? IndicatorLabels.Of(declared).Words : null,
        IndicatorLabels.Of(view.Computed).Words, view.Computed.Because, view.DiffersBecause,
        string.Join(" ", view.Computed.Cautions), IndicatorLabels.Of(view.Method.Method), view.Method.Reason, archivedAt,
    ];

    private static object?[] Figure(SeriesPoint? point) =>
        [point?.Value, point?.Period.Notation, point?.Period.StartsOn, point?.Period.EndsOn];
}
