using ClusterBot.Bot.Spreadsheets;
using ClusterBot.Cards.Register;
using ClusterBot.Cards.Reports;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>A report as the sheets of a workbook: one for each section.</summary>
internal static class ReportTables
{
    private static readonly string[] Columns =
        ["psa", "reference", "state", "what", "why", "who", "dueOn", "workingDaysOpen", "workingDaysItHad", "isLate"];

    public static FrontPage Front(Report report) => new(
        ProtectiveMarkingLine.Words(report.Marking),
        $"{report.Title}: {report.Subject}",
        [
            ("In short", report.Opening),
            ("As at", report.AsAt),
            .. report.MeetingOn is { } meeting ? [("For the meeting", meeting)] : (IEnumerable<(string, object?)>)[],
            (report.IsSinceLastReport ? "Since the last pack" : "Since", report.SinceOn),
        ],
        new Table(
            "state", ["psa", "title", "rating", "openRequests", "late"],
            [
                .. report.Psas.Select(psa => (object?[])
                [
                    $"PSA {psa.Number}", psa.Title,
                    report.Of(ReportSectionKind.Status)?.Lines.FirstOrDefault(line => line.Psa == psa.Number)?.State.ToString(),
                    Open(report, psa.Number).Count(line => !line.IsLate), Open(report, psa.Number).Count(line => line.IsLate),
                ]),
            ]),
        [new Bar("openRequests", "1D70B8"), new Bar("late", "D4351C")],
        "Open requests of each PSA, and those that are late");

    public static IReadOnlyList<Table> Of(Report report) =>
    [
        .. report.Sections.Select(section => new Table(
            Name(section.Kind), Columns,
            [
                .. section.Lines.Select(line => (object?[])
                [
                    line.Psa, line.Reference, line.State.ToString(), line.What, line.Why, line.Who, line.DueOn, line.Age, line.Clock,
                    line.IsLate,
                ]),
            ])
        {
            KeyColumns = 2,
        }),
    ];

    private static List<ReportLine> Open(Report report, int psa) =>
    [
        .. new[] { ReportSectionKind.OpenRequests, ReportSectionKind.Asks, ReportSectionKind.Tensions }
            .SelectMany(kind => report.Of(kind)?.Lines ?? []).Where(line => line.IsOf(psa)),
    ];

    private static string Name(ReportSectionKind kind) => kind switch
    {
        ReportSectionKind.Status => "status",
        ReportSectionKind.Indicators => "indicators",
        ReportSectionKind.Moved => "moved",
        ReportSectionKind.ForDecision => "for-decision",
        ReportSectionKind.OpenRequests => "open-requests",
        ReportSectionKind.Decisions => "decisions",
        ReportSectionKind.Asks => "asks",
        ReportSectionKind.Tensions => "tensions",
        ReportSectionKind.ForReader => "for-reader",
        ReportSectionKind.Decided => "decided",
        ReportSectionKind.WouldHelp => "would-help",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such section."),
    };
}
