using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Help;

/// <summary>The commands of the bot, in the words to type.</summary>
public static class HelpCard
{
    private static IEnumerable<CommandHelp> Lines => CommandList.All.SelectMany(command => command.Help);

    public static AdaptiveCard Build() => new()
    {
        FallbackText = "ClusterBot can do: " + string.Join(", ", Lines.Select(line => line.Words)) + ".",
        Speak = "This is what ClusterBot can do.",
        Body =
        [
            new TextBlock("What ClusterBot can do") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock("Type the words in bold. In a channel, begin with @ClusterBot.") { IsSubtle = true, Spacing = Spacing.None },
            .. Lines.Select(Line),
        ],
        Actions = [CommandButton.Status(), CommandButton.Of("My work", "my work"), CommandButton.Export()],
    };

    private static RichTextBlock Line(CommandHelp command) => new(
    [
        new TextRun(command.Words) { Weight = TextWeight.Bolder },
        new TextRun("\n" + command.What),
    ])
    {
        Spacing = Spacing.Small,
    };
}
