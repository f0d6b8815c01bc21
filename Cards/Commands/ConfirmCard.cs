using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Commands;

/// <summary>The question before a command speaks to others: what it does and whom it reaches, by name.</summary>
public sealed record ConfirmView
{
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>The question, as a sentence of ours.</summary>
    public required string Question { get; init; }

    /// <summary>The notes to read first, sentences of ours.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The introduction to the names, such as "It asks".</summary>
    public required string Reaches { get; init; }

    /// <summary>The names of those it reaches, each once; the first are shown.</summary>
    public required IReadOnlyList<string> Names { get; init; }
}

/// <summary>Asks to confirm a command that speaks to others, and shows the outcome.</summary>
public static class ConfirmCard
{
    private const int MaxNames = 40;

    /// <param name="view">What is to be confirmed.</param>
    /// <param name="confirm">The button that does it.</param>
    /// <param name="asker">Who asked for it.</param>
    public static AdaptiveCard Build(ConfirmView view, ActionExecute confirm, Guid asker) => new()
    {
        FallbackText = view.Question,
        Speak = view.Question,
        Body =
        [
            ProtectiveMarkingLine.Of(view.Marking),
            new TextBlock(view.Question) { Size = TextSize.Medium, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. view.Notes.Select(note => new TextBlock(note)),
            new RichTextBlock(
            [
                new TextRun($"{view.Reaches} {Count(view.Names.Count)}: ") { Weight = TextWeight.Bolder },
                UserText.Run(string.Join(", ", view.Names.Take(MaxNames))),
                .. view.Names.Count > MaxNames ? [new TextRun($" and {view.Names.Count - MaxNames} more")] : (IEnumerable<TextRun>)[],
            ]),
        ],
        Actions =
        [
            confirm,
            ActionExecute.For("Cancel", new CancelCommand(asker), CommandActionsJson.Default.CancelCommand),
        ],
    };

    /// <param name="protectiveMarking">Of the cluster that it is about.</param>
    /// <param name="sentence">What was done, a sentence of ours.</param>
    public static AdaptiveCard Done(ProtectiveMarking protectiveMarking, string sentence) => new()
    {
        FallbackText = sentence,
        Speak = sentence,
        Body = [ProtectiveMarkingLine.Of(protectiveMarking), new TextBlock("✔ " + sentence)],
    };

    public static AdaptiveCard Cancelled() => new()
    {
        FallbackText = "Cancelled. It is not done.",
        Speak = "Cancelled. It is not done.",
        Body = [new TextBlock("Cancelled. It is not done.")],
    };

    private static string Count(int count) => count == 1 ? "1 person" : $"{count} people";
}
