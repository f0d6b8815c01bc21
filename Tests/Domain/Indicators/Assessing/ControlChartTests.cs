using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Indicators.Assessing;

public sealed class ControlChartTests(ITestOutputHelper output)
{
    private static readonly decimal[] Usual = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];

    /// <summary>
    /// The example that the NHS-R community publishes with its limits, the one freak figure screened out of the moving ranges.
    /// </summary>
    [Fact]
    public void Limits_are_those_of_a_published_example()
    {
        var limits = ControlLimits.Of([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
        Assert.Equal((1.94m, 4.6m, -0.72m), (Math.Round(limits.Mean, 2), Math.Round(limits.Upper, 2), Math.Round(limits.Lower, 2)));
    }

    /// <summary>By hand: the mean is 11, neighbours differ by 2, so the limits are 11 - 5.32 and 11 + 5.32.</summary>
    [Fact]
    public void Limits_are_the_mean_and_2_66_mean_moving_ranges() =>
        Assert.Equal((11m, 2m, 16.32m, 5.68m), ControlLimits.Of(Usual) is var l ? (l.Mean, l.MeanRange, l.Upper, l.Lower) : default);

    [Fact]
    public void The_usual_ups_and_downs_are_no_change()
    {
        var found = Judge(Usual);
        Assert.Equal(ComputedStatus.NoChange, found.Status());
        Assert.Equal("No more than the usual variation: the mean is 11, and 5.68 to 16.32 is usual.", found.Because);
    }

    [Fact]
    public void One_more_of_the_same_is_no_change_either() => Assert.Equal(ComputedStatus.NoChange, Judge([.. Usual, 12]).Status());

    [Fact]
    public void Eleven_figures_are_too_few_and_twelve_are_not()
    {
        var found = Judge(Usual[1..]);
        Assert.Equal(NoVerdictReason.TooFewPoints, found.Reason());
        Assert.Equal("There are 11 figures; a control chart needs at least 12.", found.Because);
        Assert.IsType<Assessment.Verdict>(Judge(Usual));
    }

    [Theory]
    [InlineData(new[] { 30 }, "latest figure lies outside")] // the jump is screened out, so the upper limit is 17.8
    [InlineData(new[] { 12, 13, 12, 13, 12, 13, 12 }, "seven figures lie on one side")] // mean 11.5
    [InlineData(new[] { 8, 9, 10, 11, 12, 13, 14 }, "seven figures each go the same way")]
    [InlineData(new[] { 17, 12, 17 }, "two of the last three")] // mean 11.9; the outer third is 16.6 to 18.9
    public void Each_rule_finds_its_sign_and_says_so(int[] ending, string seen)
    {
        decimal[] values = [.. Usual, .. ending.Select(value => (decimal)value)];
        var up = Judge(values);
        Assert.Equal(ComputedStatus.Improving, up.Status());
        Assert.Contains(seen, up.Because, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(ComputedStatus.Worsening, Judge([.. values.Select(value => -value)]).Status());
        Assert.Equal(ComputedStatus.Worsening, Judge(values, Direction.Decrease).Status());
    }

    [Fact]
    public void A_sign_of_the_past_is_not_held_against_the_present() =>
        Assert.Equal(ComputedStatus.NoChange, Judge([10, 12, 30, 12, 10, 12, 10, 14, 10, 12, 14, 10, 12, 14]).Status());

    [Fact]
    public void Two_of_three_in_the_outer_third_are_no_sign_where_the_third_lies_on_the_other_side() =>
        Assert.Equal(ComputedStatus.NoChange, Judge([.. Usual, 17, 11, 17]).Status());

    [Fact]
    public void A_chart_begins_anew_where_the_process_changed()
    {
        var basis = Basis.OfYears([.. Enumerable.Repeat(50m, 12), .. Usual]);
        Assert.Equal(ComputedStatus.Worsening, Assessor.Judge(basis, Basis.ByChart).Status());
        Assert.Equal(
            ComputedStatus.NoChange, Assessor.Judge(basis with { ProcessChangedOn = new DateOnly(2013, 1, 1) }, Basis.ByChart).Status());
        var found = Assessor.Judge(basis with { ProcessChangedOn = new DateOnly(2014, 1, 1) }, Basis.ByChart);
        Assert.Equal("There are 11 figures since the process changed on 1 January 2014; a control chart needs at least 12.", found.Because);
    }

    [Fact]
    public void Six_in_a_row_are_not_seven()
    {
        Assert.Equal(ComputedStatus.NoChange, Judge([.. Usual, 10, 12, 13, 12, 13, 12, 13]).Status());
        Assert.Equal(ComputedStatus.NoChange, Judge([.. Usual, 12, 8, 9, 10, 11, 12, 13]).Status());
    }

    [Fact]
    public void Signs_both_ways_are_no_verdict()
    {
        // High above the mean for long, and falling year by year.
        var found = Judge([1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 30, 29, 28, 27, 26, 25, 24]);
        Assert.Equal(NoVerdictReason.MixedSignals, found.Reason());
    }

    [Fact]
    public void A_figure_that_never_moves_is_no_change() =>
        Assert.Equal(ComputedStatus.NoChange, Judge([.. Enumerable.Repeat(5m, 20)]).Status());

    [Fact]
    public void The_verdict_does_not_depend_on_the_unit()
    {
        var cases = Gen.Choose(0, 1000).ArrayOf(20).Zip(Gen.Choose(1, 50)).Zip(Gen.Choose(-500, 500));
        Prop.ForAll(cases.ToArbitrary(), c =>
            {
                var ((values, factor), shift) = c;
                var converted = values.Select(value => ((decimal)value * factor) + shift);
                Assert.Equal(Shown(Judge([.. values.Select(value => (decimal)value)])), Shown(Judge([.. converted])));
            })
            .Check(Seeded.Config(output, 500));
    }

    private static string Shown(Assessment found) => found is Assessment.Verdict verdict ? $"{verdict.Status}" : $"{found.Reason()}";

    private static Assessment Judge(decimal[] values, Direction better = Direction.Increase) =>
        Assessor.Judge(Basis.OfYears(values, better), Basis.ByChart);
}
