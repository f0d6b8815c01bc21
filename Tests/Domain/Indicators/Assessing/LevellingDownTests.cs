using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Indicators.Assessing;

public sealed class LevellingDownTests(ITestOutputHelper output)
{
    /// <summary>A gap of 20 in 2020 between 60 and 40; a change of 4 counts.</summary>
    [Theory]
    [InlineData(60, 46, ComputedStatus.Improving)] // the group behind caught up
    [InlineData(62, 46, ComputedStatus.Improving)] // both rose
    [InlineData(54, 40, ComputedStatus.NoChange)] // the group ahead fell back, that is all
    [InlineData(50, 35, ComputedStatus.NoChange)] // both fell, the one ahead more
    [InlineData(58, 45, ComputedStatus.Improving)] // 7 narrower, 5 of them because the group behind rose
    [InlineData(56, 43, ComputedStatus.NoChange)] // 7 narrower, only 3 of them because the group behind rose
    [InlineData(60, 38, ComputedStatus.NoChange)]
    [InlineData(66, 40, ComputedStatus.Worsening)]
    public void A_gap_improves_only_as_far_as_the_group_behind_rises(int ahead, int behind, ComputedStatus status) =>
        Assert.Equal(status, Judge(Gap(60, 40, ahead, behind)).Status());

    /// <summary>A lower figure is better, so the group ahead has the lower one: 5 deaths against 8, say.</summary>
    [Theory]
    [InlineData(5, 6, ComputedStatus.Improving)]
    [InlineData(7, 8, ComputedStatus.NoChange)]
    public void It_is_the_same_where_less_is_better(int ahead, int behind, ComputedStatus status) =>
        Assert.Equal(status, Judge(Gap(5, 8, ahead, behind), "2").Status());

    [Fact]
    public void The_explanation_says_what_happened() => Assert.Equal(
        "From 20 (2020) to 14 (2025): 6 better. 4 or more counts as a change. " +
        "But the gap narrowed because the group ahead fell back, from 60 to 54, which does not count as improvement.",
        Judge(Gap(60, 40, 54, 40)).Because);

    [Fact]
    public void It_holds_for_a_plan_and_for_a_chart_too()
    {
        var plan = new Trajectory([new(new(2020, 12, 31), 20), new(new(2025, 12, 31), 15)], 1);
        var planned = Assert.IsType<Assessment.Verdict>(Assessor.Judge(Gap(60, 40, 54, 40) with { Plan = plan }, Basis.ByPlan));
        Assert.Equal((ComputedStatus.NoChange, false), (planned.Status, planned.HasImproved));

        decimal[] ahead = [60, 61, 60, 61, 60, 61, 60, 61, 60, 61, 60, 61, 45];
        var chart = Assessor.Judge(Series([.. ahead.Select(a => (a, 40m))]), Basis.ByChart);
        Assert.Equal(ComputedStatus.NoChange, chart.Status());
        Assert.Equal(
            ComputedStatus.Improving,
            Assessor.Judge(Series([.. ahead.Select(a => (a, 40m))]) with { IsGap = false }, Basis.ByChart).Status());
    }

    /// <summary>The group ahead had risen, and is back where it began: against the series as a whole it fell.</summary>
    [Fact]
    public void For_a_chart_the_group_ahead_is_held_at_its_mean()
    {
        decimal[] ahead = [60, 80, 81, 80, 81, 80, 81, 80, 81, 80, 81, 80, 60];
        var found = Assessor.Judge(Series([.. ahead.Select(a => (a, 40m))]), Basis.ByChart);
        Assert.Equal(ComputedStatus.NoChange, found.Status());
        Assert.Contains("the group ahead fell back, from 77.31 to 60", found.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_groups_own_figures_one_is_warned()
    {
        var found = Judge(Basis.Of("2020 20, 2025 14", "2020", Direction.Decrease) with { IsGap = true });
        Assert.Equal(ComputedStatus.Improving, found.Status());
        Assert.Contains(found.Cautions, caution => caution.Contains("the group ahead fell back", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_the_group_behind_has_not_risen_no_gap_ever_improves()
    {
        var cases = Gen.Choose(50, 90).Zip(Gen.Choose(10, 49)).Zip(Gen.Choose(0, 100).Zip(Gen.Choose(0, 30)));
        Prop.ForAll(cases.ToArbitrary(), c =>
            {
                var ((from, behind), (ahead, fallen)) = c;
                Assert.NotEqual(
                    ComputedStatus.Improving, Judge(Gap(from, behind, Math.Max(ahead, behind - fallen), behind - fallen), "1").Status());
            })
            .Check(Seeded.Config(output, 500));
    }

    private static Assessment Judge(AssessmentBasis gap, string interval = "4") => Assessor.Judge(gap.With(interval), Basis.ByInterval);

    private static AssessmentBasis Gap(int aheadThen, int behindThen, int aheadNow, int behindNow)
    {
        var series = Series([(aheadThen, behindThen), (aheadNow, behindNow)], "2020", "2025");
        return series with { Known = series.Known with { Baseline = new(series.Known.Points[0], BaselineState.Final) } };
    }

    private static AssessmentBasis Series((decimal Ahead, decimal Behind)[] groups, params string[] years) => new()
    {
        Better = Direction.Decrease,
        IsGap = true,
        Known = new(
            [.. groups.Select(
                (g, i) => new SeriesPoint(PeriodParser.Read(years.Length == 0 ? $"{2001 + i}" : years[i])!, Math.Abs(g.Ahead - g.Behind))
                {
                    Groups = new GroupFigures(g.Ahead, g.Behind),
                })],
            null, []),
    };
}
