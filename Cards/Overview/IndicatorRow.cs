using ClusterBot.Cards.Indicators;
using ClusterBot.Cards.Model;
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
    public static IEnumerable<CardElement> Build(IndicatorView indicator, int longestName) =>
    [
        new RichTextBlock(
        [
            new TextRun(indicator.Reference + "  ") { IsSubtle = true },
            UserText.Run(indicator.Name, longestName) with { Weight = TextWeight.Bolder },
        ])
        {
            Separator = true,
            Spacing = Spacing.Small,
        },
        new RichTextBlock(
        [
            UserText.Run(SentenceCase.Of(IndicatorLabels.LastFigureAndMove(indicator)), 200),
            new TextRun("\n"),
            .. IndicatorJudgement.Runs(indicator),
        ])
        {
            Spacing = Spacing.None,
        },
    ];
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

        return
        [
            new TextRun("Declared: "),
            new TextRun(indicator.LastStatus is { } declared ? IndicatorLabels.Of(declared) : "○ Nothing yet")
            {
                Weight = TextWeight.Bolder,
            },
            new TextRun("  ·  Computed: "),
            new TextRun(IndicatorLabels.Of(indicator.Computed)) { Weight = TextWeight.Bolder },
        ];
    }
}
