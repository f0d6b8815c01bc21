using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Commands;

/// <summary>What the bot can do, in the words to type.</summary>
public static class HelpCard
{
    private static readonly (string Words, string What)[] Commands =
    [
        ("status", "how the check-in stands, and what is open with the board"),
        ("show PSA 16", "the indicators of a PSA, with their figures over time"),
        ("open check-in", "ask the cluster for a check-in now (cluster lead)"),
        ("summarise", "sum up a good-practice thread, or the channel's last 30 days"),
        ("link", "link a channel to a cluster (cluster lead or administrator)"),
        ("help", "this list"),
    ];

    /// <param name="unknown">What was typed, if it was not understood.</param>
    public static AdaptiveCard Build(string? unknown = null) => new()
    {
        FallbackText = "ClusterBot can do: " + string.Join(", ", Commands.Select(command => command.Words)) + ".",
        Speak = "This is what ClusterBot can do.",
        Body =
        [
            .. unknown is null ? (IEnumerable<CardElement>)[] : [NotUnderstood(unknown)],
            new TextBlock("What ClusterBot can do") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. Commands.Select(Line),
            new TextBlock("In a channel, begin with @ClusterBot. Here in a chat with the bot, just type the words.") { IsSubtle = true },
        ],
    };

    private static RichTextBlock Line((string Words, string What) command) => new(
    [
        TypedText.Run(command.Words) with { Weight = TextWeight.Bolder },
        TypedText.Run(": " + command.What),
    ])
    {
        Spacing = Spacing.Small,
    };

    private static RichTextBlock NotUnderstood(string typed) => new(
    [
        TypedText.Run("ClusterBot does not know “"),
        TypedText.Run(typed, 100),
        TypedText.Run("”."),
    ]);
}
