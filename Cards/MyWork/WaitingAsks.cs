using ClusterBot.Cards.Asks;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Reminders;

namespace ClusterBot.Cards.MyWork;

/// <summary>The asks that one person owes a reply to, and those of their PSAs, each with the button that shows it.</summary>
internal static class WaitingAsks
{
    private const int MostNeed = 200;

    public static IEnumerable<CardElement> Build(MyWorkView work, int most) =>
    [
        .. List("Replies that you owe", [.. work.Asks.Where(ask => ask is { IsMine: false, IsOwed: true })], most),
        .. List("What you have asked for", [.. work.Asks.Where(ask => ask.IsMine)], most),
    ];

    private static IEnumerable<CardElement> List(string heading, IReadOnlyList<WaitingAskView> asks, int most)
    {
        if (asks.Count > 0)
        {
            yield return new TextBlock(heading) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Large };
        }

        foreach (var ask in asks.Take(most))
        {
            var line = OpenAskLine.Build(ask.Ask, MostNeed);
            yield return ask.IsOverdue
                ? line with { Inlines = [.. line.Inlines, new TextRun("\n⚠ overdue") { Weight = TextWeight.Bolder }] }
                : line;
            yield return new ActionSet(
            [
                ActionExecute.For(
                    "Show it here", new OpenAsk(ask.Id, ask.IsMine), ReminderActionsJson.Default.OpenAsk, inputs: AssociatedInputs.None),
            ]);
        }

        if (asks.Count > most)
        {
            yield return new TextBlock($"and {asks.Count - most} more. They follow when these are dealt with.") { IsSubtle = true };
        }
    }
}
