using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;

namespace ClusterBot.Cards.Reports;

/// <summary>A report as a card of two screens: what to know, what moved, what is asked, how each PSA stands; the rest is folded.</summary>
public static class ReportCard
{
    private const string MoreId = "report-more";

    private static readonly Detail[] FromMostToLeast = [new(2, 25, 160), new(2, 12, 110), new(2, 6, 80), new(1, 3, 60)];

    /// <param name="report">What is reported.</param>
    /// <param name="buttons">The titles of its buttons, with the words that each sends.</param>
    public static AdaptiveCard Build(Report report, IReadOnlyList<(string Title, string Words)> buttons) =>
        TwoScreens.Of(CardFit.FirstThatFits(FromMostToLeast.Select(detail => Build(report, buttons, detail))));

    /// <summary>Returns the announcement of the card in notifications and lists.</summary>
    public static string Summary(Report report) => $"{report.Title}: {UserText.Plain(report.Subject, 100)}";

    private static AdaptiveCard Build(Report report, IReadOnlyList<(string Title, string Words)> buttons, Detail detail) => new()
    {
        FallbackText = $"{Summary(report)}. {report.Opening}",
        Speak = $"{Summary(report)}. {report.Opening}",
        Body =
        [
            ProtectiveMarkingLine.Of(report.Marking),
            new TextBlock(report.Title) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new RichTextBlock(
            [
                UserText.Run(report.Subject, 200) with { IsSubtle = true },
                new TextRun($"\n{report.When}") { IsSubtle = true },
            ])
            {
                Spacing = Spacing.None,
            },
            new TextBlock(report.Opening) { Weight = TextWeight.Bolder, Spacing = Spacing.Small },
            .. report.InSight.Select(report.Of).OfType<ReportSection>().SelectMany(section =>
                Section(report, section, detail.InSight, detail with { Text = Math.Min(detail.Text, TextInSight(report)) })),
            new Container(
            [
                .. report.Sections.SelectMany(section => report.InSight.Contains(section.Kind)
                    ? section.Lines.Count > MostOf(section, detail.InSight)
                        ? Section(
                            report, section with { Lines = [.. section.Lines.Skip(MostOf(section, detail.InSight))] }, detail.Folded,
                                detail,
                            ", continued")
                        : []
                    : Section(report, section, detail.Folded, detail)),
            ])
            {
                Id = MoreId,
                IsVisible = false,
            },
        ],
        Actions =
        [
            FoldedList.Toggle("Show the rest", MoreId),
            .. buttons.Select(button => CommandButton.Of(button.Title, button.Words)),
        ],
    };

    /// <summary>
    /// Returns the most characters of a text that is in sight: two lines of a phone, or one where more sections share two screens.
    /// </summary>
    private static int TextInSight(Report report) => report.InSight.Count > MostSections ? 45 : 60;

    private const int MostSections = 3;

    // How each PSA stands is what the card is for: a few more of them are in sight.
    private static int MostOf(ReportSection section, int most) => section.Kind == ReportSectionKind.Status ? most + 1 : most;

    private static IEnumerable<CardElement> Section(
        Report report, ReportSection section, int most, Detail detail, string? continued = null)
    {
        yield return new TextBlock($"{section.Title}{continued}")
        {
            Weight = TextWeight.Bolder,
            Separator = true,
            Style = TextBlockStyle.Heading,
        };
        if (section.Lines.Count == 0)
        {
            yield return new TextBlock(section.Nothing) { IsSubtle = true, Spacing = Spacing.None };
        }

        var shown = MostOf(section, most);
        foreach (var line in section.Lines.Take(shown))
        {
            yield return Line(line, detail);
        }

        if (section.Lines.Count > shown && !(most == detail.InSight && report.InSight.Contains(section.Kind) && continued is null))
        {
            yield return new TextBlock($"and {section.Lines.Count - shown} more, which {report.RestIsIn} have")
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            };
        }
    }

    private static RichTextBlock Line(ReportLine line, Detail detail) => new(
    [
        new TextRun($"{line.Reference}  ") { Weight = TextWeight.Bolder },
        new TextRun(line.State.ToString()) { Weight = TextWeight.Bolder, Color = line.IsLate ? TextColor.Attention : null },
        new TextRun("  "),
        UserText.Run(line.What, detail.Text) with { IsSubtle = true },
        .. line.Why is { } why ? [new TextRun("\n"), UserText.Run(why, detail.Text)] : (IEnumerable<TextRun>)[],
        .. Facts(line) is { Length: > 0 } facts ? [new TextRun("\n"), UserText.Run(facts, 200)] : (IEnumerable<TextRun>)[],
    ])
    {
        Spacing = Spacing.Small,
    };

    private static string Facts(ReportLine line) => string.Join(
        ", ", new[] { line.Who, line.DueOn is { } on ? $"by {CardDates.Day(on)}" : null, line.Aged }.OfType<string>());

    /// <summary>The level of detail for which a card has room. The first that fits is used.</summary>
    /// <param name="InSight">How many lines of a section are in sight.</param>
    /// <param name="Folded">How many lines of a section are folded.</param>
    /// <param name="Text">How many characters of a typed text are shown.</param>
    private sealed record Detail(int InSight, int Folded, int Text);
}
