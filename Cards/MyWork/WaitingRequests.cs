using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Reminders;
using ClusterBot.Cards.Requests;
using ClusterBot.Domain.Requests;

namespace ClusterBot.Cards.MyWork;

/// <summary>The requests that wait for one person, and those of their PSAs, each with the button that shows it.</summary>
internal static class WaitingRequests
{
    private const int MaxNeed = 200;

    private const int MaxOpen = 3;

    public static IEnumerable<CardElement> Build(MyWorkView work, int most) =>
    [
        .. List("replies", "Replies that you owe", work.RepliesOwed, most, number => $"Reply {number}"),
        .. List("asks", "What you have asked for", work.Asked, most, number => $"Show ask {number}"),
        .. List("requests", "Requests for help that wait for you", work.ForTheBoard, most, number => $"Show request {number}"),
    ];

    private static IEnumerable<CardElement> List(
        string id, string heading, IReadOnlyList<WaitingRequestView> requests, int most, Func<int, string> title)
    {
        if (requests.Count > 0)
        {
            yield return new TextBlock(heading) { Weight = TextWeight.Bolder, Separator = true, Spacing = Spacing.Medium };
        }

        var numbered = requests.Take(most).Index().ToList();
        foreach (var line in FoldedList.Of(id, id, numbered, MaxOpen, one => [Line(one.Index + 1, one.Item, title)]))
        {
            yield return line;
        }

        if (requests.Count > most)
        {
            yield return new TextBlock($"and {requests.Count - most} more. They follow when these are dealt with.") { IsSubtle = true };
        }
    }

    private static ColumnSet Line(int number, WaitingRequestView waiting, Func<int, string> title)
    {
        var line = OpenRequestLine.Build(waiting.Request, MaxNeed, withState: !waiting.Request.IsEscalation);
        return WorkLine.Of(
            line with
            {
                Inlines =
                [
                    new TextRun($"{number}. ") { Weight = TextWeight.Bolder },
                    .. line.Inlines,
                    .. waiting.IsOverdue ? [new TextRun("\n⚠ overdue") { Weight = TextWeight.Bolder }] : (IEnumerable<TextRun>)[],
                    .. waiting.Request.IsEscalation && waiting.WaitsFor is { } step
                        ? [new TextRun("\n○ " + Wanted(step)) { IsSubtle = true }]
                        : (IEnumerable<TextRun>)[],
                ],
            },
            ActionExecute.For(
                title(number), new OpenRequest(waiting.Id, waiting.IsMine), ReminderActionsJson.Default.OpenRequest,
                inputs: AssociatedInputs.None));
    }

    private static string Wanted(RequestStep step) => step switch
    {
        RequestStep.Acknowledge => "waits for somebody on the board to take it up",
        RequestStep.Decide => "waits for the board’s decision, which the chair records",
        RequestStep.AnswerChallenge => "waits for your answer to a challenge",
        RequestStep.Close => "is decided and can be closed",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No request to the board waits for this step."),
    };
}
