using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Plausibility;

namespace ClusterBot.Tests.Domain.Indicators.Plausibility;

public sealed class SeriesDoubtsTests
{
    private static readonly DoubtContext Percentage = new(new MeasurementUnit("%"), Direction.Increase);
    private static readonly DoubtContext Number = new(new MeasurementUnit("number"), Direction.Increase);

    [Fact]
    public void An_ordinary_series_raises_no_doubt()
    {
        Assert.Empty(SeriesDoubts.Of(Years(89.1m, 89.6m, 88.2m, 90.4m, 91m), Percentage));
        Assert.Empty(SeriesDoubts.Of(Years(240, 250, 260), Number with { TargetValue = 250 }));
        Assert.Empty(SeriesDoubts.Of(Years(0.2m, 0.4m, 0.3m, 1.2m), Percentage with { TargetValue = 1 }));
    }

    [Fact]
    public void Fractions_of_a_percentage_are_asked_about_with_what_may_be_meant()
    {
        var doubts = SeriesDoubts.Of(Years(0.835219m, 0.819125m, 0.793906m), Percentage);
        Assert.Equal(
            [(DoubtReason.FractionForPercentage, 83.5219m), (DoubtReason.FractionForPercentage, 81.9125m),
                (DoubtReason.FractionForPercentage, 79.3906m)],
            doubts.Select(d => (d.Reason, d.PerhapsMeant!.Value)));
        var one = Assert.Single(Of(0.9m, Years(89, 90), Percentage));
        Assert.Equal((DoubtReason.FractionForPercentage, 90m), (one.Reason, one.PerhapsMeant));
    }

    [Fact]
    public void Pounds_among_millions_are_asked_about()
    {
        var doubt = Assert.Single(Of(260_000_000, Years(240, 250), Number));
        Assert.Equal((DoubtReason.ScaleOfNeighbours, 250m, 260m), (doubt.Reason, doubt.Against, doubt.PerhapsMeant));
        Assert.Equal(DoubtReason.ScaleOfTarget, Assert.Single(Of(260_000_000, [], Number with { TargetValue = 250 })).Reason);
    }

    [Theory]
    [InlineData(1, DoubtReason.ScaleOfNeighbours)]
    [InlineData(0, DoubtReason.EndOfScale)]
    [InlineData(100, DoubtReason.EndOfScale)]
    [InlineData(40, DoubtReason.FarFromNeighbours)]
    [InlineData(120, DoubtReason.OutsideOfScale)]
    public void A_figure_far_from_the_last_one_is_asked_about_once(int value, DoubtReason reason)
    {
        Assert.Equal(reason, Assert.Single(Of(value, Years(89.6m), Percentage)).Reason);
        Assert.Equal(reason, Assert.Single(Of(value, Years(88.9m, 89.2m, 89.0m, 89.6m), Percentage)).Reason);
    }

    [Fact]
    public void Periods_of_another_length_are_asked_about()
    {
        FigureInDoubt[] mixed = [.. Years(50, 51, 52), new(Period.Day(new DateOnly(2024, 3, 31)), 53), new(Period.Month(2024, 3), 49)];
        Assert.Equal(
            [("March 2024", DoubtReason.MixedLengths), ("31 March 2024", DoubtReason.MixedLengths)],
            SeriesDoubts.Of(mixed, Percentage).Select(d => (d.Period!.Notation, d.Reason))
                .OrderByDescending(d => d.Notation, StringComparer.Ordinal));
    }

    [Fact]
    public void A_target_on_the_wrong_side_of_the_baseline_is_asked_about_unless_it_is_to_be_kept()
    {
        var context = new DoubtContext(new MeasurementUnit("million children"), Direction.Increase)
        {
            TargetValue = 1.7m,
            Baseline = BaselineState.Final,
        };
        FigureInDoubt[] figures =
            [new(Period.FinancialYear(2023), 3.4m) { Baseline = BaselineState.Final }, new(Period.FinancialYear(2024), 3.0m)];
        Assert.Equal(DoubtReason.TargetBehindBaseline, Assert.Single(SeriesDoubts.Of(figures, context)).Reason);
        Assert.Empty(SeriesDoubts.Of(figures, context with { TargetKind = TargetKind.AtOrAbove }));
        Assert.Empty(SeriesDoubts.Of(figures, context with { Better = Direction.Decrease }));
    }

    [Fact]
    public void Baselines_that_are_all_or_none_are_asked_about()
    {
        Assert.Equal(3, SeriesDoubts.Of([.. Years(10, 12, 14).Select(f => f with { Baseline = BaselineState.Final })], Number).Count(d =>
            d.Reason == DoubtReason.SeveralBaselines));
        Assert.Equal(
            DoubtReason.BaselineNotGiven,
            Assert.Single(SeriesDoubts.Of(Years(10, 12), Number with { Baseline = BaselineState.Final })).Reason);
    }

    [Fact]
    public void A_gap_that_its_groups_contradict_is_asked_about()
    {
        var gap = new DoubtContext(new MeasurementUnit("percentage points"), Direction.Decrease) { IsGap = true };
        FigureInDoubt[] figures =
        [
            new(Period.FinancialYear(2023), 20) { Groups = new GroupFigures(60, 40) },
            new(Period.FinancialYear(2024), 15) { Groups = new GroupFigures(58, 45) },
            new(Period.FinancialYear(2025), 18) { Groups = new GroupFigures(40, 58) },
        ];
        Assert.Equal([DoubtReason.GapAgainstGroups, DoubtReason.GroupsExchanged], SeriesDoubts.Of(figures, gap).Select(d => d.Reason));
        Assert.Contains(DoubtReason.GapToWiden, SeriesDoubts.Of(figures, gap with { Better = Direction.Increase }).Select(d => d.Reason));
    }

    [Fact]
    public void A_figure_known_before_its_period_ended_is_asked_about() => Assert.Equal(
        DoubtReason.KnownBeforeItsEnd,
        Assert.Single(
            FigureDoubts.Of(new FigureInDoubt(Period.FinancialYear(2023), 3) { KnownOn = new DateOnly(2020, 1, 1) }, [], Number)).Reason);

    private static IReadOnlyList<Doubt> Of(decimal value, FigureInDoubt[] others, DoubtContext context) =>
        FigureDoubts.Of(new FigureInDoubt(Period.FinancialYear(2020 + others.Length), value), others, context);

    private static FigureInDoubt[] Years(params decimal[] values) =>
        [.. values.Select((value, i) => new FigureInDoubt(Period.FinancialYear(2020 + i), value))];
}
