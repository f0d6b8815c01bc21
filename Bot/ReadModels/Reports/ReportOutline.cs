using ClusterBot.Cards.Reports;

namespace ClusterBot.Bot.ReadModels.Reports;

/// <summary>The sections of a report to an audience, in the order in which they are read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Sections">The sections.</param>
public sealed record ReportOutline(string Title, IReadOnlyList<ReportSectionKind> Sections)
{
    /// <summary>Gets the outline of the pack of a delivery board.</summary>
    public static ReportOutline BoardPack { get; } = new(
        "Board pack",
        [
            ReportSectionKind.Moved, ReportSectionKind.ForDecision, ReportSectionKind.Status, ReportSectionKind.OpenRequests,
            ReportSectionKind.Decisions, ReportSectionKind.Asks, ReportSectionKind.Tensions, ReportSectionKind.Indicators,
        ]);
}
