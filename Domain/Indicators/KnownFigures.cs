namespace ClusterBot.Domain.Indicators;

/// <summary>What was known of an indicator at some moment.</summary>
/// <param name="Points">One for each period, in order, corrections applied. A proxy is not among them: it measures something else.</param>
/// <param name="Baseline">The baseline then in force, if there was one.</param>
/// <param name="Superseded">Baselines that had been in force before it, the earliest first.</param>
/// <param name="Unread">Periods that could not be read, and so have no place in the series.</param>
public sealed record KnownFigures(
    IReadOnlyList<SeriesPoint> Points, BaselineFigure? Baseline, IReadOnlyList<BaselineFigure> Superseded, IReadOnlyList<string> Unread);
