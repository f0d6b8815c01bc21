using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Periods.Notations;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Tests.Domain.Indicators.Assessing;

/// <summary>Builds what a method looks at.</summary>
internal static class Basis
{
    public static readonly MethodChoice ByInterval = new(AssessmentMethod.ChangeInterval, "For the test.");
    public static readonly MethodChoice ByPlan = new(AssessmentMethod.Trajectory, "For the test.");
    public static readonly MethodChoice ByChart = new(AssessmentMethod.ControlChart, "For the test.");

    /// <param name="series">For instance <c>2018/19 63, 2022/23 68</c>.</param>
    /// <param name="baseYear">A period of the series, or none.</param>
    public static AssessmentBasis Of(string series, string? baseYear = null, Direction better = Direction.Increase)
    {
        var points = Points(series);
        var baseline = baseYear is null ? null : new BaselineFigure(points.Single(p => p.Period.Notation == baseYear), BaselineState.Final);
        return new AssessmentBasis { Better = better, Known = new KnownFigures(points, baseline, []) };
    }

    /// <summary>Years from 2001 on.</summary>
    public static AssessmentBasis OfYears(IEnumerable<decimal> values, Direction better = Direction.Increase) =>
        new()
        {
            Better = better,
            Known = new KnownFigures(
                [.. values.Select((value, i) => new SeriesPoint(Period.CalendarYear(2001 + i), value) { Quality = DataQuality.Fit })], null,
                []),
        };

    public static AssessmentBasis With(this AssessmentBasis basis, string interval) =>
        basis with { Interval = ChangeInterval.Read(interval)!.Value };

    public static ComputedStatus Status(this Assessment found) => Assert.IsType<Assessment.Verdict>(found).Status;

    public static NoVerdictReason Reason(this Assessment found) => Assert.IsType<Assessment.NoVerdict>(found).Reason;

    private static List<SeriesPoint> Points(string series)
    {
        var pairs = series.Split(", ").Select(pair => pair.Split(' ')).ToList();
        var periods =
            PeriodParser.ParseAll([.. pairs.Select(pair => pair[0])], [], [(PeriodResult.Understood)PeriodParser.Parse("2018-19", [])])
                .Cast<PeriodResult.Understood>();
        return [.. pairs.Zip(
            periods, (pair, read) => new SeriesPoint(read.Period, decimal.Parse(pair[1], Figures.British)) { Quality = DataQuality.Fit })];
    }
}
