using System.Globalization;
using ClusterBot.Bot.Register.Findings;
using ClusterBot.Bot.Register.Rows;
using ClusterBot.Cards.Indicators;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Plausibility;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Bot.Register.Import;

/// <summary>
/// Figures and indicators that can be read and are unlikely, looked at as whole series: what is stored, with what the files add.
/// Only indicators that the import changes are asked about, so that what was accepted once is not asked again.
/// </summary>
internal sealed class UnlikelyFigures(KnownRegister known, RegisterContent content, RegisterFindings findings)
{
    private readonly ILookup<Reference, ReadingRow> _rows = (content.Readings ?? []).ToLookup(row => row.Indicator);

    public void Find(IReadOnlySet<Reference> changed)
    {
        foreach (var indicator in content.Indicators.Where(row => changed.Contains(row.Reference)))
        {
            // The row has been applied to it: it is what the import would store.
            var stored = known.Indicator(indicator.Reference)!;
            var withdrawn = _rows[indicator.Reference].Where(row => row.IsWithdrawn).Select(row => row.Period).ToHashSet();
            var rows = _rows[indicator.Reference].Where(row => !row.IsWithdrawn).ToDictionary(row => row.Period);
            foreach (var doubt in SeriesDoubts.Of(Series(stored, rows, withdrawn), DoubtContext.Of(stored)))
            {
                if (doubt.Period is null)
                {
                    Look(indicator, doubt);
                }
                else if (rows.TryGetValue(doubt.Period, out var row))
                {
                    Look(indicator, row, doubt);
                }
            }
        }
    }

    private IReadOnlyCollection<FigureInDoubt> Series(Indicator stored, Dictionary<Period, ReadingRow> rows, HashSet<Period> withdrawn) =>
    [
        .. ReadingHistory.StandingAt(known.Readings[stored.Id], DateTimeOffset.MaxValue)
            .Where(reading => !rows.ContainsKey(reading.Period) && !withdrawn.Contains(reading.Period))
            .Select(reading => new FigureInDoubt(reading.Period, reading.Value) { Baseline = reading.Baseline }),
        .. rows.Values.Select(row => new FigureInDoubt(row.Period, row.Value)
        {
            Baseline = row.Baseline,
            KnownOn = row.RecordedOn,
            Groups = row is { GroupAhead: { } ahead, GroupBehind: { } behind } ? new GroupFigures(ahead, behind) : null,
        }),
    ];

    private void Look(IndicatorRow indicator, Doubt doubt)
    {
        var (column, value) = doubt.Reason switch
        {
            DoubtReason.TargetBehindBaseline => ("target value", Number(indicator.TargetValue)),
            DoubtReason.BaselineNotGiven or DoubtReason.BaselineNotDeclared => ("baseline", Changes.Words(indicator.Baseline)),
            DoubtReason.GapToWiden => ("better", Changes.Words(indicator.Better)),
            _ => throw new InvalidOperationException($"{doubt.Reason} is about one figure."),
        };
        Add(indicator, indicator.At, column, value, doubt);
    }

    private void Look(IndicatorRow indicator, ReadingRow row, Doubt doubt)
    {
        var (column, value) = doubt.Reason switch
        {
            DoubtReason.FractionForPercentage or DoubtReason.ScaleOfNeighbours or DoubtReason.ScaleOfTarget or DoubtReason.FarFromNeighbours
                or DoubtReason.EndOfScale or DoubtReason.OutsideOfScale or DoubtReason.GapAgainstGroups => ("value", Number(row.Value)),
            DoubtReason.MixedLengths or DoubtReason.OverlappingPeriods => ("period", row.PeriodText),
            DoubtReason.KnownBeforeItsEnd => ("recorded on", row.RecordedOn!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            DoubtReason.SeveralBaselines => ("baseline", Changes.Words(row.Baseline)),
            DoubtReason.GroupsOfNoGap or DoubtReason.GroupsExchanged => ("group ahead", Number(row.GroupAhead)),
            _ => throw new InvalidOperationException($"{doubt.Reason} is about the indicator."),
        };
        Add(indicator, row.At, column, value, doubt);
    }

    private void Add(IndicatorRow indicator, RowPlace at, string column, string value, Doubt doubt)
    {
        var about = doubt.Value is { } figure && doubt.Period is not null
            ? $"{indicator.Reference}, stored as {indicator.Unit.Show(figure)}. "
            : $"{indicator.Reference}. ";
        findings.Add(
            FindingLevel.PleaseLook, at.File, at.Row, column, value, about + DoubtWords.Of(doubt, indicator.Unit), Kind(doubt.Reason),
            IsTheSameOfAll(doubt.Reason) ? about.TrimEnd() : null);
    }

    /// <summary>Returns whether the words for one figure say no more than those for all.</summary>
    private static bool IsTheSameOfAll(DoubtReason reason) =>
        reason is DoubtReason.OutsideOfScale or DoubtReason.SeveralBaselines or DoubtReason.BaselineNotGiven
            or DoubtReason.GroupsOfNoGap or DoubtReason.GroupsExchanged or DoubtReason.GapToWiden;

    /// <summary>Returns a sentence that holds for all rows with the doubt.</summary>
    private static string Kind(DoubtReason reason) => reason switch
    {
        DoubtReason.FractionForPercentage =>
            "These figures are at most 1, and their unit is %. If they are fractions, please write 83.5 for 0.835.",
        DoubtReason.ScaleOfNeighbours => "These figures are of another size than the others of their indicator. Please check the unit.",
        DoubtReason.ScaleOfTarget => "These figures are of another size than their target. Please check the unit of both.",
        DoubtReason.FarFromNeighbours =>
            "These figures are farther from the ones before than their indicator usually moves. Please check them.",
        DoubtReason.EndOfScale => "These figures are exactly 0% or 100%, and the others are neither. Please check them.",
        DoubtReason.OutsideOfScale => "These percentages are not between 0 and 100. Please check them.",
        DoubtReason.MixedLengths =>
            "The indicator has periods of different length. Figures for times of different length are not compared.",
        DoubtReason.OverlappingPeriods =>
            "These periods overlap others of the indicator. Please check whether calendar, financial or academic years are meant.",
        DoubtReason.KnownBeforeItsEnd => "These days are before the end of the period of the figure. Please check both.",
        DoubtReason.TargetBehindBaseline => "The target is worse than the baseline. Please check \"better\" and the target.",
        DoubtReason.SeveralBaselines => "Several figures of this indicator are called this kind of baseline. "
            + "Only the last one recorded counts; please leave the others blank.",
        DoubtReason.BaselineNotGiven => "The indicator has a baseline, and none of its figures is called one. "
            + "Please say in the column \"baseline\" of the readings which it is.",
        DoubtReason.BaselineNotDeclared => "The indicator has no baseline, and one of its figures is called one. Please make them agree.",
        DoubtReason.GapAgainstGroups => "The figures of the two groups are not as far apart as the gap says.",
        DoubtReason.GroupsOfNoGap => "Figures of two groups are given, and the indicator is not called a gap.",
        DoubtReason.GroupsExchanged => "In most rows the two groups stand the other way round. Please check these.",
        DoubtReason.GapToWiden =>
            "The indicator is a gap between two groups, of which an increase is said to be better. Please check \"better\" and \"is gap\".",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static string Number(decimal? value) => (value ?? 0).ToString("0.######", CultureInfo.InvariantCulture);
}
