using ClusterBot.Cards.Commands;
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
