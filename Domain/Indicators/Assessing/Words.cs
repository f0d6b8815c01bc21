namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>How figures stand in the sentence that explains a verdict.</summary>
internal static class Words
{
    public static string Number(decimal value) => value.ToString("#,##0.######", Figures.British);

    /// <summary>For instance <c>63 (2018/19)</c>.</summary>
    public static string Figure(SeriesPoint point) => $"{Number(point.Value)} ({point.Period})";

    /// <summary>For instance <c>5 better</c>.</summary>
    /// <param name="better">Positive where the figure moved the right way.</param>
    public static string Movement(decimal better) =>
        better == 0 ? "not moved" : $"{Number(Math.Abs(better))} {(better > 0 ? "better" : "worse")}";
}
