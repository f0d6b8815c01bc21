using System.Globalization;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;

namespace ClusterBot.Bot.Register.Importing;

/// <summary>
/// Figures and indicators that can be read and are unlikely, looked at as whole series: what is stored, with what the files add. Only
/// indicators of which the import changes something are asked about, so that what was accepted once is not asked again.
/// </summary>
internal sealed class FigureDoubts(KnownRegister known, RegisterContent content, RegisterFindings findings)
{
    private const int FarOff = 100;

    private readonly ILookup<Reference, ReadingRow> _rows = (content.Readings ?? []).ToLookup(row => row.Indicator);

    public void Find(IReadOnlySet<Reference> changed)
    {
        foreach (var indicator in content.Indicators.Where(row => changed.Contains(row.Reference)))
        {
            var rows = _rows[indicator.Reference].ToList();
            var series = Series(indicator, rows);
            FindScale(indicator, series);
            FindFarOff(indicator, series);
            FindLengths(indicator, series);
            FindBaseline(indicator, rows, series);
            FindTarget(indicator, series);
            new GapDoubts(findings).Find(indicator, rows);
            foreach (var row in rows.Where(row => row.RecordedOn < row.Period.StartsOn))
            {
                Look(row.At, "recorded on", Day(row.RecordedOn!.Value), "This is before the period of the figure has begun.");
            }
        }
    }

    private List<Known> Series(IndicatorRow indicator, IReadOnlyList<ReadingRow> rows)
    {
        var series = new Dictionary<Period, Known>();
        var stored = known.Indicator(indicator.Reference) is { } found ? known.Readings[found.Id] : [];
        foreach (var reading in stored)
        {
            series[reading.Period] = new Known(reading.Period, reading.Value, reading.Baseline, null);
        }

        foreach (var row in rows)
        {
            series[row.Period] = new Known(row.Period, row.Value, row.Baseline, row);
        }

        return [.. series.Values.OrderBy(each => each.Period.EndsOn).ThenBy(each => each.Period.StartsOn)];
    }

    /// <summary>Fractions in the place of percentages.</summary>
    private void FindScale(IndicatorRow indicator, List<Known> series)
    {
        if (!indicator.Unit.IsPercentage || series.Count == 0 || series.Exists(each => each.Value is < 0 or > 1) || series.TrueForAll(each => each.Value is 0 or 1))
        {
            return;
        }

        foreach (var row in series.Select(each => each.Row).OfType<ReadingRow>())
        {
            var (shown, meant) = (indicator.Unit.Show(row.Value), indicator.Unit.Show(row.Value * 100));
            Look(
                row.At, "value", Number(row.Value), $"All figures of {indicator.Reference} lie between 0 and 1. This one is stored as {shown}; if it means {meant}, please write it so.",
                "All figures of the indicator lie between 0 and 1, and its unit is %. If they are fractions, please write 83.5 for 0.835.");
        }
    }

    /// <summary>Figures of another order of magnitude than the others, or the target: pounds among millions of pounds.</summary>
    private void FindFarOff(IndicatorRow indicator, List<Known> series)
    {
        var sizes = series.Where(each => each.Value != 0).Select(each => Math.Abs(each.Value)).Order().ToList();
        var usual = sizes.Count > 1 ? sizes[(sizes.Count - 1) / 2] : Math.Abs(indicator.TargetValue ?? 0);
        foreach (var each in series.Where(each => each.Row is not null && each.Value != 0))
        {
            var value = Math.Abs(each.Value);
            if (usual != 0 && (value >= FarOff * usual || usual >= FarOff * value))
            {
                Look(
                    each.Row!.At, "value", Number(each.Value), $"This is stored as {indicator.Unit.Show(each.Value)}, where {indicator.Unit.Show(usual)} is usual for {indicator.Reference}. Please check the unit.",
                    "These figures are a hundred times as large, or as small, as is usual for their indicator. Please check the unit.");
            }
        }
    }

    /// <summary>Periods of several lengths in one series: those that are fewer are named.</summary>
    private void FindLengths(IndicatorRow indicator, List<Known> series)
    {
        var kinds = series.GroupBy(each => PeriodGroups.Of(each.Period)).OrderByDescending(kind => kind.Count()).ThenByDescending(kind => kind.Key).ToList();
        foreach (var kind in kinds.Skip(1))
        {
            foreach (var row in kind.Select(each => each.Row).OfType<ReadingRow>())
            {
                Look(
                    row.At, "period", row.PeriodText, $"{indicator.Reference} has {PeriodGroups.Words(kinds[0].Key)} as well, and this is {PeriodGroups.One(kind.Key)}. Figures for times of different length are not compared.",
                    "The indicator has periods of different length. Figures for times of different length are not compared.");
            }
        }
    }

    private void FindBaseline(IndicatorRow indicator, IReadOnlyList<ReadingRow> rows, List<Known> series)
    {
        foreach (var kind in rows.Where(row => row.Baseline != BaselineState.None).GroupBy(row => row.Baseline).Where(kind => kind.Count() > 1))
        {
            foreach (var row in kind)
            {
                Look(
                    row.At, "baseline", Changes.Words(row.Baseline), $"{indicator.Reference} has {kind.Count()} figures that are called a {Changes.Words(row.Baseline)} baseline. Only the last one recorded counts; please leave the others blank.",
                    "The indicator has several figures that are called a baseline of this kind. Only the last one recorded counts; please leave the others blank.");
            }
        }

        var hasBaseline = series.Exists(each => each.Baseline != BaselineState.None);
        if (indicator.Baseline != BaselineState.None && series.Count > 0 && !hasBaseline)
        {
            Look(
                indicator.At, "baseline", Changes.Words(indicator.Baseline),
                "The indicator has a baseline, and none of its figures is called one, so nothing can be judged. Please say in the column \"baseline\" of the readings which it is.");
        }
        else if (indicator.Baseline == BaselineState.None && hasBaseline)
        {
            Look(indicator.At, "baseline", "none", "The indicator has no baseline, and one of its figures is called one. Please make them agree.");
        }
    }

    private void FindTarget(IndicatorRow indicator, List<Known> series)
    {
        var baseline = series.FindLast(each => each.Baseline == BaselineState.Final) ?? series.FindLast(each => each.Baseline != BaselineState.None);
        if (baseline is null || indicator.TargetValue is not { } target)
        {
            return;
        }

        var isWorse = indicator.Better switch
        {
            Direction.Increase => target < baseline.Value,
            Direction.Decrease => target > baseline.Value,
            _ => throw new InvalidOperationException($"No such direction: {indicator.Better}."),
        };
        if (isWorse)
        {
            var way = indicator.Better == Direction.Increase ? "an increase" : "a decrease";
            Look(
                indicator.At, "target value", Number(target),
                $"This is worse than the baseline ({Number(baseline.Value)}) of an indicator of which {way} is better. Please check \"better\" and the target.",
                "The target is worse than the baseline. Please check \"better\" and the target.");
        }
    }

    private void Look(RowPlace at, string column, string value, string text, string? kind = null) =>
        findings.Add(FindingLevel.PleaseLook, at.File, at.Row, column, value, text, kind);

    private static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Day(DateOnly on) => on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record Known(Period Period, decimal Value, BaselineState Baseline, ReadingRow? Row);
}
