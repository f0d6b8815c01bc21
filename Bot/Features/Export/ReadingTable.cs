using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Bot.Features.Export;

/// <summary>Every version of every figure, with what has taken its place, when and by whom.</summary>
internal static class ReadingTable
{
    private static readonly string[] Columns =
    [
        "psa", "indicator", "name", "unit", "period", "periodStartsOn", "periodEndsOn", "value", "version", "change", "standing",
        "correctedAt", "correctedBy",
        "baseline", "baselineStanding", "baselineSupersededAt", "baselineSupersededBy", "quality", "source", "groupAhead", "groupBehind",
        "recordedAt", "recordedBy",
    ];

    public static Table Of(ExportNames names, IReadOnlyList<Reading> readings) => new(
        "readings",
        Columns,
        [
            .. readings.GroupBy(r => r.IndicatorId)
                .OrderBy(series => names.Indicator(series.Key).Psa.Number).ThenBy(series => names.Indicator(series.Key).Indicator.Position)
                .SelectMany(series => Rows(names, [.. series.OrderBy(r => r.Version)])),
        ])
    {
        KeyColumns = 2,
    };

    private static IEnumerable<object?[]> Rows(ExportNames names, IReadOnlyList<Reading> series)
    {
        var (psa, indicator) = names.Indicator(series[0].IndicatorId);
        var ends = ReadingHistory.Ends(series);
        var baselines = series.Where(r => r.Baseline != BaselineState.None && r.Change != ReadingChange.Withdrawn)
            .OrderBy(r => r.RecordedAt).ThenBy(r => r.Version).ToList();
        var superseding = baselines.Zip(baselines.Skip(1)).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var reading in series)
        {
            var end = ends.GetValueOrDefault(reading);
            var next = superseding.GetValueOrDefault(reading);
            yield return
            [
                psa.Number, psa.ReferenceOf(indicator), indicator.Name, indicator.Unit.Text, reading.Period.Notation,
                reading.Period.StartsOn, reading.Period.EndsOn,
                reading.Value, reading.Version, Words(reading.Change),
                Standing(reading, end), end?.RecordedAt, end is null ? null : names.Person(end.RecordedById),
                reading.Baseline == BaselineState.None ? null : IndicatorLabels.State(reading.Baseline),
                BaselineStanding(reading, end, next),
                next?.RecordedAt, next is null ? null : names.Person(next.RecordedById),
                IndicatorLabels.Of(reading.Quality), reading.Source, reading.GroupAhead, reading.GroupBehind, reading.RecordedAt,
                names.Person(reading.RecordedById),
            ];
        }
    }

    private static string Words(ReadingChange change) => change switch
    {
        ReadingChange.Given => "given",
        ReadingChange.Corrected => "corrected",
        ReadingChange.Moved => "moved here from another period",
        ReadingChange.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static string Standing(Reading reading, Reading? end) => (reading.Change, end) switch
    {
        (ReadingChange.Withdrawn, _) => "withdrawal",
        (_, null) => "in force",
        (_, { Change: ReadingChange.Withdrawn }) => $"withdrawn by version {end.Version}",
        (_, { Change: ReadingChange.Moved }) when !end.Period.Equals(reading.Period) =>
            $"moved to {end.Period.Notation} by version {end.Version}",
        _ => $"corrected by version {end.Version}",
    };

    private static string? BaselineStanding(Reading reading, Reading? end, Reading? next) =>
        reading.Baseline == BaselineState.None ? null
        : next is not null ? $"superseded by version {next.Version}"
        : end is { Change: ReadingChange.Withdrawn or ReadingChange.Moved } ? Standing(reading, end)
        : reading.Change == ReadingChange.Withdrawn ? null
        : "in force";
}
