namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>The reasons for having no verdict, in words.</summary>
internal static class NoVerdicts
{
    public static Assessment.NoVerdict NoFigure() => Of(NoVerdictReason.NoFigure, "There is no figure yet.");

    public static Assessment.NoVerdict NoBaseline() => Of(NoVerdictReason.NoBaseline, "There is no baseline to compare with.");

    public static Assessment.NoVerdict NothingSince(BaselineFigure baseline) =>
        Of(NoVerdictReason.NothingSinceBaseline, $"Nothing has been measured since the baseline, {Words.Figure(baseline.Figure)}.");

    public static Assessment.NoVerdict NoInterval() =>
        Of(NoVerdictReason.NoChangeInterval, "It has not been set how much the figure must move to count as changed.");

    public static Assessment.NoVerdict TooFew(int points, DateOnly? since) => Of(
        NoVerdictReason.TooFewPoints,
        $"There {(points == 1 ? "is 1 figure" : $"are {points} figures")}{(since is { } on ? $" since the process changed on {Words.Day(on)}" : "")}; " +
        $"a control chart needs at least {ControlChartMethod.FewestPoints}.");

    public static Assessment.NoVerdict Stale(SeriesPoint latest) => Of(
        NoVerdictReason.Stale, $"The latest figure, {Words.Figure(latest)}, is too old: at least two newer ones should have been published since.");

    public static Assessment.NoVerdict NoPlan() => Of(NoVerdictReason.NoTarget, "No planned figures are recorded to hold the figure against.");

    public static Assessment.NoVerdict PlanNotBegun(SeriesPoint latest) =>
        Of(NoVerdictReason.NoTarget, $"The latest figure, {Words.Figure(latest)}, is from before the plan begins.");

    public static Assessment.NoVerdict Mixed(string signals) =>
        Of(NoVerdictReason.MixedSignals, $"The chart's rules point both ways: {signals}.");

    private static Assessment.NoVerdict Of(NoVerdictReason reason, string because) => new(reason) { Because = because };
}
