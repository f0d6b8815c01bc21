using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Plausibility;

namespace ClusterBot.Cards.Indicators;

/// <summary>Says what is unlikely of a figure or an indicator, the same in a form and in a register's check.</summary>
public static class DoubtWords
{
    /// <summary>Returns one or two sentences.</summary>
    public static string Of(Doubt doubt, MeasurementUnit unit) => doubt.Reason switch
    {
        DoubtReason.FractionForPercentage when doubt.Against is null =>
            $"All figures of this indicator lie between 0 and 1.{Meant(doubt, unit)}",
        DoubtReason.FractionForPercentage or DoubtReason.ScaleOfNeighbours =>
            $"It is far {Larger(doubt)} than the figure for {doubt.AgainstPeriod!.Notation}, "
                + $"{unit.Show(doubt.Against!.Value)}.{Meant(doubt, unit)}",
        DoubtReason.ScaleOfTarget => $"It is far {Larger(doubt)} than the target, {unit.Show(doubt.Against!.Value)}.{Meant(doubt, unit)}",
        DoubtReason.FarFromNeighbours =>
            $"The figure for {doubt.AgainstPeriod!.Notation} is {unit.Show(doubt.Against!.Value)}, and this indicator does not usually "
                + "move so far.",
        DoubtReason.EndOfScale => $"The figure for {doubt.AgainstPeriod!.Notation} is {unit.Show(doubt.Against!.Value)}.",
        DoubtReason.OutsideOfScale => "Percentages mostly lie between 0 and 100.",
        DoubtReason.MixedLengths =>
            $"It is for {PeriodWords.One(doubt.Period!.Kind)}, where other figures are for {PeriodWords.One(doubt.AgainstPeriod!.Kind)} "
                + $"({doubt.AgainstPeriod.Notation}). "
            + "Figures for times of different length are not compared.",
        DoubtReason.OverlappingPeriods =>
            $"It is for {PeriodWords.Spelt(doubt.Period!)}, which overlaps {PeriodWords.Spelt(doubt.AgainstPeriod!)}.",
        DoubtReason.KnownBeforeItsEnd => $"It is said to have been known on {CardDates.Day(doubt.KnownOn!.Value)}, before the end of "
            + $"{PeriodWords.Spelt(doubt.Period!)}.",
        DoubtReason.TargetBehindBaseline =>
            $"The target is worse than the baseline, {unit.Show(doubt.Against!.Value)} ({doubt.AgainstPeriod!.Notation}). "
                + "Please check the target, and which direction is better.",
        DoubtReason.SeveralBaselines => "Several figures of this indicator are called this kind of baseline. "
            + "Only the last one recorded counts; please leave the others blank.",
        DoubtReason.BaselineNotGiven =>
            "The indicator has a baseline, and none of its figures is called one, so nothing can be judged. Please say which figure it is.",
        DoubtReason.BaselineNotDeclared =>
            $"The indicator has no baseline, and its figure for {doubt.AgainstPeriod!.Notation} is called one. Please make them agree.",
        DoubtReason.GapAgainstGroups => $"The gap between the two groups is {unit.Show(doubt.Against!.Value)}.",
        DoubtReason.GroupsOfNoGap => "Figures of two groups are given, and the indicator is not called a gap.",
        DoubtReason.GroupsExchanged =>
            "In most figures the two groups stand the other way round. If the group that was behind is ahead now, the gap has changed its "
                + "sign; else please exchange the two.",
        DoubtReason.GapToWiden =>
            "The indicator is a gap between two groups, of which an increase is said to be better. Please check which direction is better.",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
    };

    private static string Larger(Doubt doubt) => Math.Abs(doubt.Value!.Value) > Math.Abs(doubt.Against!.Value) ? "larger" : "smaller";

    private static string Meant(Doubt doubt, MeasurementUnit unit) =>
        doubt.PerhapsMeant is { } meant ? $" Perhaps {unit.Show(meant)} is meant." : "";
}
