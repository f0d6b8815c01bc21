using System.Globalization;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Publication;

namespace ClusterBot.Domain.Indicators.Readings;

/// <summary>The facts known about an indicator at some moment.</summary>
/// <param name="Points">The series: one for each period, in order, all of one length. A proxy is not among them: it measures something
/// else.</param>
/// <param name="Baseline">The baseline then in force, if there was one.</param>
/// <param name="Superseded">Baselines that had been in force before it, the earliest first.</param>
public sealed record KnownFigures(IReadOnlyList<SeriesPoint> Points, BaselineFigure? Baseline, IReadOnlyList<BaselineFigure> Superseded)
{
    /// <summary>
    /// Figures for periods of another length, in order: see <see cref="SeriesLength"/>. They are shown, and nothing is judged by them.
    /// </summary>
    public IReadOnlyList<SeriesPoint> OfOtherLength { get; init; } = [];

    /// <summary>A sentence on the figures of other lengths; null when there are none.</summary>
    public string? LeftOut => OfOtherLength.Count == 0 ? null : AssessmentText.LeftOut(OfOtherLength);

    /// <summary>The last figure of the series; without one, the last that there is, even a proxy.</summary>
    public SeriesPoint? Latest => Points is [.., var last] ? last : OfOtherLength is [.., var other] ? other : Baseline?.Figure;
}

/// <summary>The notation of figures, whatever machine this runs on.</summary>
public static class Figures
{
    /// <summary>English month names. Independent of the machine's culture data.</summary>
    public static CultureInfo Culture => CultureInfo.InvariantCulture;

    /// <summary>Point for decimals, comma for thousands. Independent of the machine's culture data.</summary>
    public static NumberFormatInfo British { get; } = CultureInfo.InvariantCulture.NumberFormat;
}
