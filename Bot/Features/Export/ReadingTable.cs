using ClusterBot.Bot.Files;
using ClusterBot.Domain.Indicators;

namespace ClusterBot.Bot.Features.Export;

/// <summary>Every version of every figure, with what has taken its place, when and by whom.</summary>
internal static class ReadingTable
{
    private static readonly string[] Columns =
    [
        "psa", "indicator", "name", "unit", "period", "value", "version", "standing", "correctedAt", "correctedBy", "baseline", "baselineStanding",
        "baselineSupersededAt", "baselineSupersededBy", "quality", "source", "groupAhead", "groupBehind", "recordedAt", "recordedBy",
    ];

    public static Table Of(ExportNames names, IReadOnlyList<Reading> readings) => new(
        "readings",
        Columns,
        [
            .. readings.GroupBy(r => r.IndicatorId)
                .OrderBy(series => names.Indicator(series.Key).Psa.Number).ThenBy(series => names.Indicator(series.Key).Indicator.Position)
                .SelectMany(series => Rows(names, [.. series.OrderBy(r => r.Version)])),
        ]);

    private static IEnumerable<object?[]> Rows(ExportNames names, IReadOnlyList<Reading> series)
    {
        var (psa, indicator) = names.Indicator(series[0].IndicatorId);
        foreach (var reading in series)
        {
            var correction = series.FirstOrDefault(later => later.Version > reading.Version && IsSamePeriod(later, reading));
            var (baseline, next) = Baseline(series, reading);
            yield return
            [
                psa.Number, psa.ReferenceOf(indicator), indicator.Name, indicator.Unit.Text, reading.Period, reading.Value, reading.Version,
                correction is null ? "in force" : $"corrected by version {correction.Version}", correction?.RecordedAt, correction is null ? null : names.Person(correction.RecordedById),
                reading.Baseline == BaselineState.None ? null : reading.Baseline.ToString(), baseline, next?.RecordedAt, next is null ? null : names.Person(next.RecordedById),
                reading.Quality.ToString(), reading.Source, reading.GroupAhead, reading.GroupBehind, reading.RecordedAt, names.Person(reading.RecordedById),
            ];
        }
    }

    private static (string? Standing, Reading? Next) Baseline(IReadOnlyList<Reading> series, Reading reading)
    {
        if (reading.Baseline == BaselineState.None)
        {
            return (null, null);
        }

        var next = series.FirstOrDefault(later => later.Version > reading.Version && later.Baseline != BaselineState.None);
        return (next is null ? "in force" : $"superseded by version {next.Version}", next);
    }

    private static bool IsSamePeriod(Reading one, Reading other) =>
        one.Period == other.Period || (Period.Read(one.Period) is { } period && period.Equals(Period.Read(other.Period)));
}
