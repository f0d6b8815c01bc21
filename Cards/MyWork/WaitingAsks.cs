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

    private const int MaxOpen = 3;

    public static IEnumerable<CardElement> Build(MyWorkView work, int most) =>
    [
        .. List(
            "replies", "Replies that you owe", [.. work.Asks.Where(ask => ask is { IsMine: false, IsOwed: true })], most,
            number => $"Reply {number}"),
        .. List("asks", "What you have asked for", [.. work.Asks.Where(ask => ask.IsMine)], most, number => $"Show ask {number}"),
    ];

    private static IEnumerable<CardElement> List(
        string id, string heading, IReadOnlyList<WaitingAskView> asks, int most, Func<int, string> title)
    {
        if (asks.Count > 0)
        {
            yield return new TextBlock(heading) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        }

        var numbered = asks.Take(most).Index().ToList();
        foreach (var line in FoldedList.Of(id, id, numbered, MaxOpen, one => [Line(one.Index + 1, one.Item, title)]))
        {
            yield return line;
        }

        if (asks.Count > most)
        {
            yield return new TextBlock($"and {asks.Count - most} more. They follow when these are dealt with.") { IsSubtle = true };
        }
    }

    private static ColumnSet Line(int number, WaitingAskView ask, Func<int, string> title)
    {
        var line = OpenAskLine.Build(ask.Ask, MostNeed);
        return WorkLine.Of(
            line with
            {
                Inlines =
                [
                    new TextRun($"{number}. ") { Weight = TextWeight.Bolder },
                    .. line.Inlines,
                    .. ask.IsOverdue ? [new TextRun("\n⚠ overdue") { Weight = TextWeight.Bolder }] : (IEnumerable<TextRun>)[],
                ],
            },
            ActionExecute.For(
                title(number), new OpenAsk(ask.Id, ask.IsMine), ReminderActionsJson.Default.OpenAsk, inputs: AssociatedInputs.None));
    }
}
