using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.GoodPractice;

/// <summary>Says that a message is kept as good practice, or is not any more.</summary>
public static class PracticeCard
{
    /// <param name="kept">What was kept.</param>
    public static AdaptiveCard Kept(DropPractice kept) => new()
    {
        FallbackText = "Kept as good practice.",
        Speak = "Kept as good practice.",
        Body =
        [
            new TextBlock("✔ Kept as good practice") { Weight = TextWeight.Bolder },
            new TextBlock("Summaries of this channel can use it, with the name of who wrote it.")
            {
                IsSubtle = true,
                Spacing = Spacing.None,
            },
        ],
        Actions =
        [
            ActionExecute.For("Do not keep it", kept, GoodPracticeActionsJson.Default.DropPractice),
            CommandButton.Of("Summarise this thread", "summarise thread"),
        ],
    };

    public static AdaptiveCard Dropped() => new()
    {
        FallbackText = "This is not kept.",
        Speak = "This is not kept.",
        Body = [new TextBlock("This is not kept any more. Nothing of it is left with ClusterBot but in summaries that were made before.")],
    };
}
