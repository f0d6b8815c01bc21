using ClusterBot.Cards.Model;

namespace ClusterBot.Cards.Commands;

/// <summary>What the bot can do, in the words to type.</summary>
public static class HelpCard
{
    private static readonly (string Words, string What)[] Commands =
    [
        ("status", "Who has answered the check-in, how each PSA stands, and what is open with the delivery board"),
        ("show PSA 16", "A PSA's indicators: figures over time, what was declared and what was computed"),
        ("show PSA 16 as at 30 June 2026", "The same as it was known on a day in the past"),
        ("export", "The cluster's figures, answers, escalations and asks as an Excel workbook; export csv for CSV files"),
        ("my work", "All that you owe, and what waits for you"),
        ("ask", "Ask another PSA or the Centre for data, resources or support, or about a tension; ask PSA 9 fills in who (for an SRO or deputy)"),
        ("open check-in", "Ask the cluster for a check-in now (for the cluster lead)"),
        ("pause check-ins", "Stop check-ins from opening by themselves; resume check-ins lets them again, skip next check-in leaves one out (for the cluster lead)"),
        ("remind", "Remind those who owe an answer, now (for the cluster lead)"),
        ("summarise", "Sum up a good-practice thread, or what the channel wrote in the last 30 days"),
        ("link", "Say which cluster a channel is for (for the cluster lead or an administrator)"),
        ("register", "Load the register from CSV files: PSAs, indicators, figures, people and roles (for an administrator, in personal chat)"),
        ("personal data Jo Smith", "What is held about a person: see it, get it as a file, erase it (for an administrator, in personal chat)"),
        ("health", "What works and what does not (for an administrator)"),
        ("help", "This list"),
    ];

    public static AdaptiveCard Build() => new()
    {
        FallbackText = "ClusterBot can do: " + string.Join(", ", Commands.Select(command => command.Words)) + ".",
        Speak = "This is what ClusterBot can do.",
        Body =
        [
            new TextBlock("What ClusterBot can do") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new TextBlock("Type the words in bold. In a channel, begin with @ClusterBot.") { IsSubtle = true, Spacing = Spacing.None },
            .. Commands.Select(Line),
        ],
        Actions = [CommandButton.Status(), CommandButton.Of("My work", "my work"), CommandButton.Export()],
    };

    private static RichTextBlock Line((string Words, string What) command) => new(
    [
        new TextRun(command.Words) { Weight = TextWeight.Bolder },
        new TextRun("\n" + command.What),
    ])
    {
        Spacing = Spacing.Small,
    };
}
