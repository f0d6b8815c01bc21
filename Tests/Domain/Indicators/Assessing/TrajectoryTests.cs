using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Tests.Domain.Indicators.Assessing;

public sealed class TrajectoryTests
{
    /// <summary>
    /// PSA 9, children in relative low income: from 3.4 million in 1998-99 to half of it by 2010-11; the tolerance is invented.
    /// </summary>
    private static readonly Trajectory Halving = new([new(new(2011, 3, 31), 1.7m), new(new(1999, 3, 31), 3.4m)], tolerance: 0.1m);

    [Theory]
    [InlineData(1999, 3, 31, "3.4")]
    [InlineData(2005, 3, 31, "2.55")] // half way but for a day of leap years
    [InlineData(2011, 3, 31, "1.7")]
    [InlineData(2026, 3, 31, "1.7")] // after the target date the target stands
    public void Between_planned_values_the_plan_is_a_straight_line(int year, int month, int day, string planned) =>
        Assert.Equal(decimal.Parse(planned, Figures.British), Math.Round(Halving.At(new(year, month, day))!.Value, 2));

    [Fact]
    public void Before_its_first_value_there_is_no_plan() => Assert.Null(Halving.At(new(1999, 3, 30)));

    [Theory]
    [InlineData("2.9", ComputedStatus.BehindPlan)] // as it was
    [InlineData("2.36", ComputedStatus.OnPlan)]
    [InlineData("2.16", ComputedStatus.AheadOfPlan)]
    public void The_latest_figure_is_held_against_the_plan_for_the_end_of_its_period(string latest, ComputedStatus status)
    {
        var basis = Basis.Of($"1998-99 3.4, 2006-07 {latest}", "1998-99", Direction.Decrease) with { Plan = Halving };
        var found = Assert.IsType<Assessment.Verdict>(Assessor.Judge(basis, Basis.ByPlan));
        Assert.Equal(status, found.Status);
        Assert.True(found.HasImproved);
    }

    [Fact]
    public void The_explanation_names_the_figure_the_plan_and_the_tolerance()
    {
        var basis = Basis.Of("1998-99 3.4, 2006-07 2.9", "1998-99", Direction.Decrease) with { Plan = Halving };
        Assert.Equal(
            "2.9 (2006-07) against a plan of 2.27: 0.63 worse. Up to 0.1 either way counts as on plan.",
            Assessor.Judge(basis, Basis.ByPlan).Because);
    }

    [Theory]
    [InlineData("60.1", ComputedStatus.AheadOfPlan)]
    [InlineData("60", ComputedStatus.OnPlan)] // the edges belong to the plan
    [InlineData("56", ComputedStatus.OnPlan)]
    [InlineData("55.9", ComputedStatus.BehindPlan)]
    public void The_tolerance_counts_either_way_and_its_edges_are_on_plan(string latest, ComputedStatus status)
    {
        var plan = new Trajectory([new(new(2020, 12, 31), 50), new(new(2025, 12, 31), 58)], tolerance: 2);
        Assert.Equal(status, Assessor.Judge(Basis.Of($"2020 50, 2025 {latest}", "2020") with { Plan = plan }, Basis.ByPlan).Status());
    }

    [Fact]
    public void On_plan_and_improved_are_two_things()
    {
        var decline = new Trajectory([new(new(2020, 12, 31), 50), new(new(2025, 12, 31), 45)], tolerance: 1);
        var found = Assert.IsType<Assessment.Verdict>(
            Assessor.Judge(Basis.Of("2020 50, 2025 45", "2020") with { Plan = decline }, Basis.ByPlan));
        Assert.Equal((ComputedStatus.OnPlan, false), (found.Status, found.HasImproved));
    }

    [Fact]
    public void Without_a_plan_that_has_begun_or_a_baseline_there_is_no_verdict()
    {
        Assert.Equal(NoVerdictReason.NoTarget, Assessor.Judge(Basis.Of("2020 50, 2025 45", "2020"), Basis.ByPlan).Reason());
        Assert.Equal(
            NoVerdictReason.NoTarget, Assessor.Judge(Basis.Of("1997 3.4, 1998 3", "1997") with { Plan = Halving }, Basis.ByPlan).Reason());
        Assert.Equal(NoVerdictReason.NoBaseline, Assessor.Judge(Basis.Of("2006-07 2.9") with { Plan = Halving }, Basis.ByPlan).Reason());
    }

    [Fact]
    public void A_plan_that_contradicts_itself_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new Trajectory([], 1));
        Assert.Throws<ArgumentException>(() => new Trajectory([new(new(2020, 12, 31), 1), new(new(2020, 12, 31), 2)], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Trajectory([new(new(2020, 12, 31), 1)], -1));
    }
}
