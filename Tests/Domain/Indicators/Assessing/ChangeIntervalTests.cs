using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterBot.Tests.Domain.Indicators.Assessing;

public sealed class ChangeIntervalTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("2019 50, 2023 52", "2", Direction.Increase, ComputedStatus.Improving)] // exactly the interval
    [InlineData("2019 50, 2023 51.9", "2", Direction.Increase, ComputedStatus.NoChange)]
    [InlineData("2019 50, 2023 48", "2", Direction.Increase, ComputedStatus.Worsening)]
    [InlineData("2019 50, 2023 48", "2", Direction.Decrease, ComputedStatus.Improving)]
    [InlineData("2019 19.7, 2023 18.3", "1.4", Direction.Decrease, ComputedStatus.Improving)] // 1.3999... in binary
    [InlineData("2019 0.1, 2023 0.3", "0.2", Direction.Increase, ComputedStatus.Improving)]
    [InlineData("2019 50, 2023 50", "0", Direction.Increase, ComputedStatus.NoChange)] // nothing is no change
    [InlineData("2019 50, 2023 50.1", "0", Direction.Increase, ComputedStatus.Improving)]
    [InlineData("2019 50, 2020 80, 2023 50.1", "2", Direction.Increase, ComputedStatus.NoChange)] // what lies between does not count
    // Four periods have passed, and four are needed.
    [InlineData("2018/19 63, 2019/20 64, 2020/21 65, 2021/22 66, 2022/23 67", "1c", Direction.Increase, ComputedStatus.Improving)]
    [InlineData("2018/19 63, 2019/20 64, 2020/21 65, 2021/22 66, 2022/23 66.9", "1c", Direction.Increase, ComputedStatus.NoChange)]
    // A year without a figure still counts, and rolling years are 4 periods.
    [InlineData("2018/19 63, 2019/20 64, 2020/21 65, 2022/23 66.9", "1c", Direction.Increase, ComputedStatus.NoChange)]
    [InlineData("2017-19 61, 2018-20 62, 2019-21 63, 2021-23 65", "1c", Direction.Increase, ComputedStatus.Improving)]
    [InlineData("2016 42.9, 2019 43, 2022 44.9", "1c", Direction.Increase, ComputedStatus.Improving)] // every third year: 2 periods
    public void The_movement_since_the_base_year_is_held_against_the_interval(
        string series, string interval, Direction better, ComputedStatus status) =>
        Assert.Equal(status, Judge(Basis.Of(series, series.Split(' ')[0], better).With(interval)).Status());

    [Fact]
    public void The_explanation_names_both_figures_the_movement_and_what_counts() => Assert.Equal(
        "From 63 (2018/19) to 68 (2022/23): 5 better. 4 or more counts as a change.",
        Judge(Basis.Of("2018/19 63, 2019/20 73, 2020/21 70, 2021/22 75, 2022/23 68", "2018/19").With("1c")).Because);

    [Fact]
    public void Digits_beyond_those_of_the_series_are_rounded_away()
    {
        var basis = Basis.Of("2019 50, 2023 51.9", "2019").With("2");
        var precise = basis with
        {
            Known = basis.Known with { Baseline = new(new SeriesPoint(PeriodParser.Read("2019")!, 49.94m), BaselineState.Final) },
        };
        Assert.Equal(ComputedStatus.NoChange, Judge(basis).Status());
        Assert.Equal(ComputedStatus.Improving, Judge(precise).Status()); // 1.96, which is 2.0
    }

    [Theory]
    [InlineData("2023 50", "2023", "the baseline itself")]
    [InlineData("2019 48, 2023 50", "2023", "the baseline itself")]
    public void The_base_year_itself_is_no_change(string series, string baseYear, string because)
    {
        var found = Judge(Basis.Of(series, baseYear).With("1"));
        Assert.Equal(ComputedStatus.NoChange, found.Status());
        Assert.Contains(because, found.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_base_year_an_interval_or_a_figure_there_is_no_verdict()
    {
        Assert.Equal(NoVerdictReason.NoBaseline, Judge(Basis.Of("2019 50, 2023 52").With("1")).Reason());
        Assert.Equal(NoVerdictReason.NoChangeInterval, Judge(Basis.Of("2019 50, 2023 52", "2019")).Reason());
        Assert.Equal(NoVerdictReason.NoFigure, Judge(Basis.OfYears([])).Reason());
    }

    [Theory]
    [InlineData("1c", 1, true)]
    [InlineData(" 2.6 ", 2.6, false)]
    [InlineData("0", 0, false)]
    public void An_interval_is_read_as_it_is_published(string text, double amount, bool perPeriod) =>
        Assert.Equal(new ChangeInterval((decimal)amount, perPeriod), ChangeInterval.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("-1")]
    [InlineData("1d")]
    [InlineData("1,5")]
    public void Anything_else_is_no_interval(string text) => Assert.Null(ChangeInterval.Read(text));

    [Fact]
    public void Turning_the_direction_round_turns_the_verdict_round()
    {
        var cases = Gen.Choose(-1000, 1000).ArrayOf(6).Zip(Gen.Choose(0, 500));
        Prop.ForAll(cases.ToArbitrary(), c =>
            {
                var up = Basis.OfYears(c.Item1.Select(value => value / 10m));
                up = up with
                {
                    Interval = new ChangeInterval(c.Item2 / 10m),
                    Known = up.Known with { Baseline = new(up.Known.Points[0], BaselineState.Final) },
                };
                var expected = Judge(up).Status() switch
                {
                    ComputedStatus.Improving => ComputedStatus.Worsening,
                    ComputedStatus.Worsening => ComputedStatus.Improving,
                    var same => same,
                };
                Assert.Equal(expected, Judge(up with { Better = Direction.Decrease }).Status());
            })
            .Check(Seeded.Config(output, 500));
    }

    private static Assessment Judge(AssessmentBasis basis) => Assessor.Judge(basis, Basis.ByInterval);
}
