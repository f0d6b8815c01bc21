using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>Judges one indicator. The method is never changed because the data do not suit it: then there is no verdict.</summary>
public static class Assessor
{
    /// <summary>A verdict, or why there is none, with what one must know before relying on it.</summary>
    public static Assessment Judge(AssessmentBasis basis, MethodChoice choice)
    {
        var found = Find(basis, choice.Method);
        return found is Assessment.Verdict ? found with { Cautions = [.. Cautions(basis, choice), .. found.Cautions] } : found;
    }

    private static Assessment Find(AssessmentBasis basis, AssessmentMethod method)
    {
        var points = basis.Known.Points;
        if (points.Count == 0)
        {
            return basis.Known.Baseline is { } baseline ? NoVerdicts.NothingSince(baseline) : NoVerdicts.NoFigure();
        }

        if (basis.JudgedOn is { } on && Freshness.IsStale(points, on))
        {
            // Nothing measured since the baseline is said before the age of what was: no figure is missing that there has been.
            return method != AssessmentMethod.ControlChart && basis.Known.Baseline is { } alone
                && points[^1].Period.EndsOn <= alone.Figure.Period.EndsOn
                ? NoVerdicts.NothingSince(alone)
                : NoVerdicts.Stale(points[^1]);
        }

        return LevellingDown.Heed(basis, method, method switch
        {
            AssessmentMethod.ChangeInterval => ChangeIntervalMethod.Judge,
            AssessmentMethod.Trajectory => TrajectoryMethod.Judge,
            AssessmentMethod.ControlChart => ControlChartMethod.Judge,
            _ => throw new ArgumentOutOfRangeException(nameof(method)),
        });
    }

    private static IEnumerable<string> Cautions(AssessmentBasis basis, MethodChoice choice)
    {
        if (choice.Caution is { } caution)
        {
            yield return caution;
        }

        if (choice.Method != AssessmentMethod.ControlChart && OfBaseline(basis.Known.Baseline) is { } ofBaseline)
        {
            yield return ofBaseline;
        }

        if (OfQuality(basis.Known.Points[^1].Quality) is { } ofQuality)
        {
            yield return ofQuality;
        }

        if (basis.Known.LeftOut is { } leftOut)
        {
            yield return leftOut;
        }
    }

    private static string? OfBaseline(BaselineFigure? baseline) => baseline?.State switch
    {
        BaselineState.Proxy => "The baseline is a proxy: something close to the indicator was measured.",
        BaselineState.Provisional => "The baseline is provisional and may be revised.",
        BaselineState.None or BaselineState.Final or null => null,
        _ => throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "There is no such baseline state."),
    };

    private static string? OfQuality(DataQuality quality) => quality switch
    {
        DataQuality.Weak => "The data behind the latest figure have weaknesses.",
        DataQuality.DisclosedLimitation => "The data behind the latest figure have disclosed limitations.",
        DataQuality.None => "Nobody has judged the quality of the data behind the latest figure.",
        DataQuality.Fit => null,
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "There is no such data quality."),
    };
}

/// <summary>The reasons for having no verdict, in words.</summary>
internal static class NoVerdicts
{
    public static Assessment.NoVerdict NoFigure() => Of(NoVerdictReason.NoFigure, "There is no figure yet.");

    public static Assessment.NoVerdict NoBaseline() => Of(NoVerdictReason.NoBaseline, "There is no baseline to compare with.");

    public static Assessment.NoVerdict NothingSince(BaselineFigure baseline) =>
        Of(
            NoVerdictReason.NothingSinceBaseline,
            $"Nothing has been measured since the baseline, {AssessmentText.Figure(baseline.Figure)}.");

    public static Assessment.NoVerdict NoInterval() =>
        Of(NoVerdictReason.NoChangeInterval, "It has not been set how much the figure must move to count as changed.");

    public static Assessment.NoVerdict TooFew(int points, DateOnly? since) => Of(
        NoVerdictReason.TooFewPoints,
        $"There {(points == 1 ? "is 1 figure" : $"are {points} figures")}"
            + $"{(since is { } on ? $" since the process changed on {AssessmentText.Day(on)}" : "")}; "
            + $"a control chart needs at least {ControlChartMethod.FewestPoints}.");

    public static Assessment.NoVerdict Stale(SeriesPoint latest) => Of(
        NoVerdictReason.Stale,
        $"The latest figure, {AssessmentText.Figure(latest)}, is too old: at least two newer ones should have been published since.");

    public static Assessment.NoVerdict NoPlan() =>
        Of(NoVerdictReason.NoTarget, "No planned figures are recorded to hold the figure against.");

    public static Assessment.NoVerdict PlanNotBegun(SeriesPoint latest) =>
        Of(NoVerdictReason.NoTarget, $"The latest figure, {AssessmentText.Figure(latest)}, is from before the plan begins.");

    public static Assessment.NoVerdict Mixed(string signals) =>
        Of(NoVerdictReason.MixedSignals, $"The chart's rules point both ways: {signals}.");

    private static Assessment.NoVerdict Of(NoVerdictReason reason, string because) => new(reason) { Because = because };
}
