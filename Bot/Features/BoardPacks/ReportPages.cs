using ClusterBot.Bot.Presentations;
using ClusterBot.Cards;
using ClusterBot.Cards.Register;
using ClusterBot.Cards.Reports;

namespace ClusterBot.Bot.Features.BoardPacks;

/// <summary>A report as the pages of a presentation: one on all PSAs, where there are several, and one for each.</summary>
internal static class ReportPages
{
    private static readonly ReportSectionKind[] OnFirst =
        [ReportSectionKind.ForDecision, ReportSectionKind.Status, ReportSectionKind.Moved, ReportSectionKind.Decisions,
            ReportSectionKind.Tensions];

    private static readonly ReportSectionKind[] OnPsa =
    [
        ReportSectionKind.Status, ReportSectionKind.Moved, ReportSectionKind.ForDecision, ReportSectionKind.Decisions,
        ReportSectionKind.Asks, ReportSectionKind.Tensions, ReportSectionKind.Indicators,
    ];

    public static IReadOnlyList<PresentationPage> Of(Report report) =>
    [
        .. report.Psas.Count == 1 ? [] : (IEnumerable<PresentationPage>)[First(report)],
        .. report.Psas.Select(psa => Page(report, psa)),
    ];

    private static PresentationPage First(Report report) => new(
        ProtectiveMarkingLine.Words(report.Marking), $"{report.Title}: {report.Subject}", Footer(report),
        [new PageBlock("In short", [new PageLine("", report.Opening)]), .. Blocks(report, OnFirst, null)]);

    private static PresentationPage Page(Report report, ReportPsa psa) => new(
        ProtectiveMarkingLine.Words(report.Marking), $"PSA {psa.Number}: {psa.Title}", Footer(
            report), [.. Blocks(report, OnPsa, psa.Number)])
    {
        Chart = psa.Chart is { } chart
            ? new PageChart(
                $"{chart.Title}, {chart.Unit}", chart.Periods,
                [
                    new PageSeries("Figures", chart.Values, IsPlan: false),
                    .. chart.Plan.Count > 0 ? [new PageSeries("Plan", chart.Plan, IsPlan: true)] : (IEnumerable<PageSeries>)[],
                ])
            : null,
    };

    private static string Footer(Report report) =>
        $"{report.When}. What moved is since {CardDates.Day(report.SinceOn)}. Made by ClusterBot from what the cluster recorded.";

    private static IEnumerable<PageBlock> Blocks(Report report, IReadOnlyList<ReportSectionKind> kinds, int? psa)
    {
        foreach (var section in kinds.Select(report.Of).OfType<ReportSection>())
        {
            var lines = section.Lines.Where(line => psa is not { } number || line.IsOf(number)).ToList();
            if (lines.Count > 0)
            {
                yield return new PageBlock(section.Title, [.. lines.Select(line => Line(line, psa is not null))]);
            }
            else if (section.Kind is ReportSectionKind.Moved or ReportSectionKind.ForDecision)
            {
                yield return new PageBlock(section.Title, [new PageLine("", section.Nothing)]);
            }
        }
    }

    private static PageLine Line(ReportLine line, bool isOfPsa)
    {
        // The page's title names the PSA and says what it is.
        var isPsa = line.Reference == $"PSA {line.Psa}";
        var reference = isOfPsa && isPsa ? "" : line.Reference + "  ";
        string?[] sentences = [isOfPsa && isPsa ? null : line.What, line.Why];
        string?[] facts = [line.Who, line.DueOn is { } on ? $"by {CardDates.Day(on)}" : null, line.Aged];
        var rest = string.Join(", ", facts.OfType<string>());
        return new PageLine(
            $"{reference}{line.State}",
            string.Join(' ', sentences.Append(rest.Length == 0 ? null : SentenceCase.Of(rest)).OfType<string>()
                .Select(Ended)));
    }

    private static string Ended(string sentence)
    {
        var text = sentence.TrimEnd();
        return text is [.., '.' or '?' or '!' or '…'] ? text : text + ".";
    }
}
