using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Requests;

namespace ClusterBot.Cards.RoundUps;

/// <summary>The lists of a round-up, each under its heading; a list with nothing in it is left out.</summary>
internal static class RoundUpLists
{
    private const int MostName = 140;

    private const int MaxOpen = 3;

    public static IEnumerable<CardElement> Build(RoundUpView round, RoundUpDetail detail) =>
    [
        .. List(("missing", "PSAs"), "Nothing has come for (only you see this)", round.Missing ?? [], detail, Missing),
        .. Moved(round, detail),
        .. List(
            ("differing", "indicators"), "Declared and computed status differ", round.Differing, detail, one => Differing(one, detail)),
        .. List(("notThisTime", "answers"), "No answer this time, and why", round.NotThisTime, detail, one => NotThisTime(one, detail)),
        .. List(
            ("requests", "requests"), "Open with the delivery board", round.Requests, detail,
            one => OpenRequestLine.Build(one, detail.MostText)),
        .. Rest(round, detail),
    ];

    /// <summary>Builds what is open between PSAs and missing in the register, behind a button.</summary>
    private static IEnumerable<CardElement> Rest(RoundUpView round, RoundUpDetail detail)
    {
        CardElement[] elements =
        [
            .. List(
                ("asks", "asks"), "Open asks between PSAs and to the Centre", round.Asks, detail,
                one => OpenRequestLine.Build(one, detail.MostText)),
            .. List(("withoutOwner", "PSAs"), "No SRO is named for", round.WithoutOwner, detail, Unheld),
            .. Unheld(round.WithoutHolder, detail),
        ];
        if (elements.Length == 0)
        {
            return [];
        }

        var rest = new Container(elements) { Id = "rest", IsVisible = false };
        return [new ActionSet([FoldedList.Toggle(RestTitle(round), rest)]) { Separator = true }, rest];
    }

    private static string RestTitle(RoundUpView round) => round switch
    {
        { Asks.Count: 0 } => "Show gaps in the register",
        { WithoutOwner.Count: 0, WithoutHolder.Count: 0 } => "Show open asks",
        _ => "Show asks and register gaps",
    };

    private static IEnumerable<CardElement> Moved(RoundUpView round, RoundUpDetail detail)
    {
        if (round.Moved.Count == 0)
        {
            yield return Heading(round.Unmoved == 0 ? "No new figures came in" : "No figure has moved");
        }

        foreach (var line in List(("moved", "figures"), "What moved", round.Moved, detail, Moved, moved => moved.Indicator))
        {
            yield return line;
        }

        if (round.Unmoved > 0)
        {
            yield return new TextBlock(
                round.Unmoved == 1 ? "■ 1 figure came in as it was before." : $"■ {round.Unmoved} figures came in as they were before.")
            {
                IsSubtle = true,
                Spacing = Spacing.Small,
            };
        }
    }

    private static IEnumerable<CardElement> List<T>(
        (string Id, string What) name, string heading, IReadOnlyList<T> items, RoundUpDetail detail, Func<T, RichTextBlock> line,
        Func<T, IndicatorView>? trend = null)
    {
        if (items.Count == 0)
        {
            yield break;
        }

        yield return Heading(heading);
        var lines = items.Take(detail.MostLines).ToList();
        foreach (var element in FoldedList.Of(
            name.Id, name.What, lines, MaxOpen, item => [Row(line(item) with { Spacing = Spacing.Small }, trend?.Invoke(item))]))
        {
            yield return element;
        }

        if (items.Count > detail.MostLines)
        {
            yield return new TextBlock($"and {items.Count - detail.MostLines} more") { IsSubtle = true, Spacing = Spacing.Small };
        }
    }

    private static CardElement Row(RichTextBlock line, IndicatorView? trend) => trend is null ? line : TrendRow.Of(line, trend);

    private static TextBlock Heading(string words) => new(words) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };

    private static RichTextBlock Moved(MovedFigureView moved) => new(
    [
        .. Indicator(moved.Indicator),
        new TextRun("\n" + (moved.IsBetter switch { true => "▲ better: ", false => "▼ worse: ", _ => "○ first figure: " })),
        .. moved.Before is { } before
            ? [UserText.Run($"{moved.Indicator.Unit.Show(before)} ({moved.BeforePeriod})", 120), new TextRun(" to ")]
            : (IEnumerable<TextRun>)[],
        UserText.Run(moved.Indicator.Unit.Show(moved.Now), 80) with { Weight = TextWeight.Bolder },
        new TextRun(" "),
        UserText.Run($"({moved.Period})", 60),
        .. moved.By is { } by
            ? [new TextRun(" · ") { IsSubtle = true }, UserText.Run(by, 200) with { IsSubtle = true }]
            : (IEnumerable<TextRun>)[],
    ]);

    private static RichTextBlock Differing(DifferingView one, RoundUpDetail detail) => new(
    [
        .. Indicator(one.Indicator),
        new TextRun($"\nDeclared {IndicatorLabels.Of(one.Declared)} by "),
        UserText.Run(one.By, 200),
        new TextRun($"; the figures say {IndicatorLabels.Of(one.Computed)}. "),
        one.Because is { } because
            ? UserText.Run($"“{because}”", detail.MostText)
            : new TextRun("No reason was given.") { IsSubtle = true },
        .. one.BecauseBy is { } by
            ? [new TextRun(" · ") { IsSubtle = true }, UserText.Run(by, 200) with { IsSubtle = true }]
            : (IEnumerable<TextRun>)[],
    ]);

    private static RichTextBlock NotThisTime(NotThisTimeView one, RoundUpDetail detail) => new(
    [
        new TextRun(one.Reference + "  ") { Weight = TextWeight.Bolder },
        UserText.Run(one.Because, detail.MostText),
        new TextRun(" · ") { IsSubtle = true },
        UserText.Run(one.By, 200) with { IsSubtle = true },
    ]);

    private static RichTextBlock Missing(MissingView one) => new(
    [
        new TextRun($"PSA {one.PsaNumber}  ") { Weight = TextWeight.Bolder },
        UserText.Run(one.Title, MostName),
        new TextRun("\n○ Asked of "),
        UserText.Run(one.AskedOf.Count == 0 ? "nobody: no SRO is named" : string.Join(" and ", one.AskedOf), 300),
        new TextRun(". "),
        .. one.Note is { } note ? [UserText.Run(note, 400) with { IsSubtle = true }] : (IEnumerable<TextRun>)[],
    ]);

    private static RichTextBlock Unheld(UnheldView one) =>
        new([new TextRun(one.Reference + "  ") { Weight = TextWeight.Bolder }, UserText.Run(one.Name, MostName)]);

    // There may be many: their references are enough, and the names of a few.
    private static IEnumerable<CardElement> Unheld(IReadOnlyList<UnheldView> indicators, RoundUpDetail detail)
    {
        if (indicators.Count <= 3)
        {
            return List(("withoutHolder", "indicators"), "Nobody holds these indicators", indicators, detail, Unheld);
        }

        var shown = indicators.Take(detail.MostLines * 2).Select(one => one.Reference);
        var more = indicators.Count - detail.MostLines * 2;
        return
        [
            Heading($"Nobody holds {indicators.Count} indicators"),
            new TextBlock(string.Join(", ", shown) + (more > 0 ? $" and {more} more" : "")) { Spacing = Spacing.Small },
        ];
    }

    private static IEnumerable<TextRun> Indicator(IndicatorView indicator) =>
        [new TextRun(indicator.Reference + "  ") { Weight = TextWeight.Bolder }, UserText.Run(indicator.Name, MostName)];
}
