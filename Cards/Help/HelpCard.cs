using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;

namespace ClusterBot.Cards.Help;

/// <summary>The reader's part, what waits, and three things to say; all commands, in the words to type, stand behind a button.</summary>
public static class HelpCard
{
    private const string AllId = "all";

    private const string Stranger =
        "The register does not know you yet. An administrator can add you; until then you can read what is posted in your channels.";

    private static IEnumerable<CommandHelp> Lines => CommandList.All.SelectMany(command => command.Help);

    public static AdaptiveCard Build(HelpView help) => new()
    {
        FallbackText = $"{Opening(help)} ClusterBot can do: {string.Join(", ", Lines.Select(line => line.Words))}.",
        Speak = Opening(help),
        Body =
        [
            new TextBlock("What ClusterBot can do") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock(Opening(help)) { Spacing = Spacing.None },
            .. help.Waiting is { } waiting ? [Waiting(waiting)] : (IEnumerable<CardElement>)[],
            new TextBlock(help.IsShared ? "You can say, after @ClusterBot:" : "You can say:")
            {
                Weight = TextWeight.Bolder,
                Separator = true,
            },
            .. help.Examples.Select(Line),
            All(help),
        ],
        Actions =
        [
            CommandButton.Of("My work", "my work", help.Waiting is { Count: > 0 } ? ActionStyle.Positive : null),
            CommandButton.Status(),
            FoldedList.Toggle("All commands", AllId),
        ],
    };

    private static string Opening(HelpView help) => help switch
    {
        { IsShared: true } => "ClusterBot asks for check-ins, shows figures, takes requests to the board, and keeps good practice.",
        { Parts: [] } => Stranger,
        _ => $"Your part here: {WordList.Of(help.Parts, "and")}.",
    };

    private static TextBlock Waiting(IReadOnlyList<string> waiting) => waiting.Count == 0
        ? new TextBlock("✔ Nothing waits for you.") { Color = TextColor.Good, Weight = TextWeight.Bolder }
        : new TextBlock($"○ Waiting for you: {WordList.Of(waiting, "and")}.") { Weight = TextWeight.Bolder };

    private static Container All(HelpView help) => new(
    [
        new TextBlock("Type the words in bold.") { IsSubtle = true },
        .. For(CommandAudience.Everybody).Select(Line),
        .. help.Leads ? Section("For cluster leads and administrators", CommandAudience.Lead) : [],
        .. help.Administers ? Section("For administrators, in personal chat", CommandAudience.Administrator) : [],
    ])
    {
        Id = AllId,
        IsVisible = false,
        Separator = true,
    };

    private static IEnumerable<CommandHelp> For(CommandAudience audience) => Lines.Where(line => line.For == audience);

    private static IEnumerable<CardElement> Section(string title, CommandAudience audience) =>
        [new TextBlock(title) { Weight = TextWeight.Bolder, Separator = true }, .. For(audience).Select(Line)];

    private static RichTextBlock Line(CommandHelp command) => new(
    [
        new TextRun(command.Words) { Weight = TextWeight.Bolder },
        new TextRun("\n" + command.What),
    ])
    {
        Spacing = Spacing.Small,
    };
}
