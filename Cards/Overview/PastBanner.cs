using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Overview;

/// <summary>Says that a card shows the past, and what of it is known by date.</summary>
internal static class PastBanner
{
    /// <param name="on">The day at whose end it was known.</param>
    public static Container Of(DateOnly on) => new(
    [
        new TextBlock($"⏱ A view of the past: what was known at the end of {CardDates.Day(on)}") { Weight = TextWeight.Bolder },
        new TextBlock("Figures, baselines, answers and judgements that came later are left out. "
            + "Names, targets, plans and methods are those of today.")
            {
                IsSubtle = true,
                Spacing = Spacing.None,
            },
    ])
    {
        Style = ContainerStyle.Emphasis,
    };
}
