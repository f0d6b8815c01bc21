using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>The wording of figures in the sentence that explains a verdict.</summary>
internal static class AssessmentText
{
    public static string Number(decimal value) => value.ToString("#,##0.######", Figures.British);

    public static string Day(DateOnly on) => on.ToString("d MMMM yyyy", Figures.Culture);

    /// <summary>Returns for instance <c>63 (2018/19)</c>.</summary>
    public static string Figure(SeriesPoint point) => $"{Number(point.Value)} ({point.Period})";

    /// <summary>
    /// Returns the figures that no series is made of, for instance <c>Left out of the judgement: 80 (23 November 2026), for a
    /// period of another length</c>.
    /// </summary>
    public static string LeftOut(IReadOnlyList<SeriesPoint> others) => others is [var one]
        ? $"Left out of the judgement: {Figure(one)}, for a period of another length than the series."
        : $"Left out of the judgement: {others.Count} figures, the last {Figure(others[^1])}, for periods of another length than the "
            + "series.";

    /// <summary>Returns for instance <c>5 better</c>.</summary>
    /// <param name="better">Positive where the figure moved the right way.</param>
    public static string Movement(decimal better) =>
        better == 0 ? "not moved" : $"{Number(Math.Abs(better))} {(better > 0 ? "better" : "worse")}";
}
