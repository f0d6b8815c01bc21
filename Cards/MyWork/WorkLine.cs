using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.MyWork;

/// <summary>One thing that waits for somebody, with the button that leads to it.</summary>
internal static class WorkLine
{
    /// <param name="words">What it is, and what it waits for.</param>
    /// <param name="button">Leads to it; its title says which one it is.</param>
    public static ColumnSet Of(RichTextBlock words, ActionExecute button) => new(
    [
        new Column([words]) { Width = "stretch", VerticalContentAlignment = VerticalAlignment.Center },
        new Column([new ActionSet([button])]) { Width = "auto", VerticalContentAlignment = VerticalAlignment.Center },
    ])
    {
        Spacing = Spacing.Small,
    };
}
