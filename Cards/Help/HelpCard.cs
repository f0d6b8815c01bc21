using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Help;

/// <summary>The commands of the bot, in the words to type; those for cluster leads and administrators stand behind a button.</summary>
public static class HelpCard
{
    private static IEnumerable<CommandHelp> Lines => CommandList.All.SelectMany(command => command.Help);

    public static AdaptiveCard Build() => new()
    {
        FallbackText = $"ClusterBot can do: {string.Join(", ", Lines.Select(line => line.Words))}.",
        Speak = "This is what ClusterBot can do.",
        Body =
        [
            new TextBlock("What ClusterBot can do") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock("Type the words in bold. In a channel, begin with @ClusterBot.") { IsSubtle = true, Spacing = Spacing.None },
            .. For(CommandAudience.Everybody).Select(Line),
            .. Folded("lead", "For cluster leads and administrators", CommandAudience.Lead),
            .. Folded("administrator", "For administrators, in personal chat", CommandAudience.Administrator),
        ],
        Actions = [CommandButton.Status(), CommandButton.Of("My work", "my work"), CommandButton.Export()],
    };

    private static IEnumerable<CommandHelp> For(CommandAudience audience) => Lines.Where(line => line.For == audience);

    private static IEnumerable<CardElement> Folded(string id, string title, CommandAudience audience)
    {
        var lines = new Container([.. For(audience).Select(Line)]) { Id = id, IsVisible = false, Spacing = Spacing.Small };
        return [new ActionSet([FoldedList.Toggle(title, lines)]), lines];
    }

    private static RichTextBlock Line(CommandHelp command) => new(
    [
        new TextRun(command.Words) { Weight = TextWeight.Bolder },
        new TextRun("\n" + command.What),
    ])
    {
        Spacing = Spacing.Small,
    };
}
