using ClusterBot.Cards.Reports;

namespace ClusterBot.Bot.ReadModels.Reports;

/// <summary>The sections of a report to an audience, in the order in which they are read.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Sections">The sections.</param>
internal sealed record ReportOutline(string Title, IReadOnlyList<ReportSectionKind> Sections)
{
    /// <summary>Gets the outline of the pack of a delivery board.</summary>
    public static ReportOutline BoardPack { get; } = new(
        "Board pack",
        [
            ReportSectionKind.Moved, ReportSectionKind.ForDecision, ReportSectionKind.Status, ReportSectionKind.OpenRequests,
            ReportSectionKind.Decisions, ReportSectionKind.Asks, ReportSectionKind.Tensions, ReportSectionKind.Indicators,
        ])
    {
        InSight = [ReportSectionKind.Moved, ReportSectionKind.ForDecision, ReportSectionKind.Status],
        RestIsIn = "the files",
        Opening = DecisionSection.Opening,
    };

    /// <summary>Gets the outline of a permanent secretary's digest.</summary>
    public static ReportOutline Digest { get; } = new(
        "Permanent secretary's digest",
        [
            ReportSectionKind.Moved, ReportSectionKind.ForReader, ReportSectionKind.Decided, ReportSectionKind.WouldHelp,
            ReportSectionKind.Status, ReportSectionKind.Decisions,
        ])
    {
        InSight = [ReportSectionKind.Moved, ReportSectionKind.ForReader, ReportSectionKind.Decided, ReportSectionKind.WouldHelp],
        RestIsIn = "my work and the board pack",
        Opening = ReaderSections.Opening,
    };

    /// <summary>The sections that stand open on its card.</summary>
    public required IReadOnlyList<ReportSectionKind> InSight { get; init; }

    /// <summary>The name of what has the lines for which the card has no room.</summary>
    public required string RestIsIn { get; init; }

    /// <summary>Returns the one thing to know, in a sentence or two.</summary>
    public required Func<ReportFacts, string> Opening { get; init; }
}
