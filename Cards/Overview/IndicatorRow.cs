using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Domain.Indicators.Assessing;

namespace ClusterBot.Cards.Overview;

/// <summary>One indicator on its PSA's card: the figure and the judgements. The rest is on <see cref="IndicatorCard"/>.</summary>
internal static class IndicatorRow
{
    /// <param name="indicator">The indicator.</param>
    /// <param name="longestName">The number of characters shown of its name.</param>
    /// <param name="asAtOn">The day to show it at; null for now.</param>
    public static Container Build(IndicatorView indicator, int longestName, DateOnly? asAtOn) => new(
    [
        new RichTextBlock(
        [
            new TextRun(indicator.Reference + "  ") { IsSubtle = true },
            UserText.Run(indicator.Name, longestName) with { Weight = TextWeight.Bolder },
        ]),
        TrendRow.Of(new RichTextBlock(
        [
            UserText.Run(SentenceCase.Of(IndicatorLabels.LastFigureAndMove(indicator)), 200),
            new TextRun("\n"),
            .. IndicatorJudgement.Runs(indicator),
            .. indicator is { Differs: true, DiffersBecause: { } because }
                ? [new TextRun("\n"), UserText.Run(because, longestName) with { IsSubtle = true }]
                : Array.Empty<TextRun>(),
        ]), indicator),
    ])
    {
        SelectAction = CommandButton.Indicator(indicator.Reference, asAtOn),
        Separator = true,
        Spacing = Spacing.Small,
    };
}

/// <summary>The declared status of an indicator beside the computed one.</summary>
internal static class IndicatorJudgement
{
    /// <summary>Returns them in one line; in a few words where there is neither.</summary>
    public static IEnumerable<TextRun> Runs(IndicatorView indicator)
    {
        if (indicator is { LastStatus: null, Computed: Assessment.NoVerdict })
        {
            return [new TextRun("○ No judgement yet") { IsSubtle = true }];
        }

        // Said once where the two say the same.
        if (indicator.LastStatus is { } said && IndicatorLabels.Of(said) == IndicatorLabels.Of(indicator.Computed))
        {
            return
            [
                new TextRun(IndicatorLabels.Of(said)) { Weight = TextWeight.Bolder },
                new TextRun(", declared and computed") { IsSubtle = true },
            ];
        }

        return
        [
            new TextRun(indicator.Differs ? "⚠ Declared: " : "Declared: "),
            new TextRun(indicator.LastStatus is { } declared ? IndicatorLabels.Of(declared) : "○ Nothing yet")
            {
                Weight = TextWeight.Bolder,
            },
            new TextRun("  ·  Computed: "),
            new TextRun(IndicatorLabels.Of(indicator.Computed)) { Weight = TextWeight.Bolder },
        ];
    }
}
