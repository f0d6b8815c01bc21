using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Indicators;

/// <summary>Words about an indicator, with the picture of how it moved beside them.</summary>
internal static class TrendRow
{
    /// <summary>Returns the words alone when there are too few figures.</summary>
    public static CardElement Of(RichTextBlock words, IndicatorView indicator) => Sparkline.Of(indicator) is { } picture
        ? new ColumnSet(
        [
            new Column([words with { Spacing = null, Separator = null }])
            {
                Width = "stretch",
                VerticalContentAlignment = VerticalAlignment.Center,
            },
            new Column([picture]) { Width = "auto", Spacing = Spacing.Small, VerticalContentAlignment = VerticalAlignment.Center },
        ])
        {
            Spacing = words.Spacing ?? Spacing.None,
            Separator = words.Separator,
        }
        : words with { Spacing = words.Spacing ?? Spacing.None };
}
