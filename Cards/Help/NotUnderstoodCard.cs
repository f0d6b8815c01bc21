using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Help;

/// <summary>Says that words were not understood, what was perhaps meant, and the nearest things that can be done.</summary>
public static class NotUnderstoodCard
{
    private const int MostEcho = 100;

    private const int MostNear = 2;

    /// <param name="typed">What was typed.</param>
    /// <param name="meant">The command that was perhaps meant, with what followed it.</param>
    /// <param name="note">What became of the text, a sentence or two.</param>
    /// <param name="keep">Keeps the text as good practice; null where that cannot be.</param>
    /// <param name="protectiveMarking">Of the cluster that what was typed may be about; null for who has a part in none.</param>
    public static AdaptiveCard Build(
        string typed, string? meant = null, string? note = null, KeepPractice? keep = null, ProtectiveMarking? protectiveMarking = null)
    {
        var question = meant is null ? "" : $" Did you mean: {UserText.Plain(meant, MostEcho)}?";
        return new AdaptiveCard
        {
            FallbackText = $"ClusterBot does not know “{UserText.Plain(typed, MostEcho)}”.{question} Type help for what it knows.",
            Speak = $"This was not understood.{question}",
            Body =
            [
                .. ProtectiveMarkingLine.Of(protectiveMarking),
                new RichTextBlock([new TextRun("ClusterBot does not know “"), UserText.Run(typed, MostEcho), new TextRun("”.")]),
                .. meant is null ? (IEnumerable<CardElement>)[] : [Question(meant)],
                .. note is null ? (IEnumerable<CardElement>)[] : [new TextBlock(note)],
                new TextBlock("Type help for all that it can do.") { IsSubtle = true },
            ],
            Actions = [.. Buttons(typed, meant, keep)],
        };
    }

    private static RichTextBlock Question(string meant) => new(
    [
        new TextRun("Did you mean: "),
        UserText.Run(meant, MostEcho) with { Weight = TextWeight.Bolder },
        new TextRun("?"),
    ]);

    private static IEnumerable<CardAction> Buttons(string typed, string? meant, KeepPractice? keep)
    {
        if (meant is not null)
        {
            yield return CommandButton.Of($"Yes: {UserText.Plain(meant, MostEcho)}", meant, ActionStyle.Positive);
        }

        if (keep is not null)
        {
            yield return ActionExecute.For("Keep this as good practice", keep, GoodPracticeActionsJson.Default.KeepPractice);
        }

        foreach (var near in NearestCommands.Of(typed).Where(near => near.Phrase != meant).Take(MostNear))
        {
            yield return CommandButton.Of(SentenceCase.Of(near.Phrase), near.Phrase);
        }

        yield return CommandButton.Of("Help", "help");
    }
}

/// <summary>
/// A button that says a command for the person who presses it: the next step after what a card shows. It reaches the bot as if the
/// words had been typed there, so it needs no verb and gives nobody more than typing would. See
/// https://adaptivecards.io/explorer/Action.Submit.html
/// </summary>
public static class CommandButton
{
    /// <summary>The name of the words in the button's data: part of the wire contract.</summary>
    public const string SayName = "say";

    /// <param name="title">The words on the button; plain text.</param>
    /// <param name="words">What it says, as one would type it.</param>
    /// <param name="style">How it stands out.</param>
    public static ActionSubmit Of(string title, string words, ActionStyle? style = null) => new()
    {
        Title = title,
        Style = style,
        AssociatedInputs = AssociatedInputs.None,
        Data = JsonSerializer.SerializeToElement(
            new JsonObject { [SayName] = words }, CardJsonContext.Default.JsonObject),
    };

    public static ActionSubmit Psa(int number) => Of($"Show PSA {number}", $"show PSA {number}");

    /// <param name="reference">PSA number and position, for instance 16.3.</param>
    /// <param name="on">The day to show it at; null for now.</param>
    public static ActionSubmit Indicator(string reference, DateOnly? on) =>
        Of($"Show {reference}", on is { } day ? $"show {reference} as at {CardDates.Day(day)}" : $"show {reference}");

    public static ActionSubmit Status() => Of("Status", "status");

    public static ActionSubmit Export() => Of("Export", "export");
}
