using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Cards.Reminders;

namespace ClusterBot.Cards.MyWork;

/// <summary>To one person, in personal chat: all that waits for them, each with the button that leads there.</summary>
public static class MyWorkCard
{
    private const int MaxOpen = 3;

    private static readonly (int Psas, int Requests)[] Shown = [(int.MaxValue, 20), (20, 12), (8, 8)];

    public static AdaptiveCard Build(MyWorkView work) =>
        TwoScreens.Of(CardFit.FirstThatFits(Shown.Select(most => Build(work, most.Psas, most.Requests))));

    private static AdaptiveCard Build(MyWorkView work, int psas, int requests) => new()
    {
        FallbackText = Words(work),
        Speak = Words(work),
        Body =
        [
            ProtectiveMarkingLine.Of(work.Marking),
            new TextBlock("Your work") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. IsNothing(work) ? Nothing(work) : [new TextBlock(Words(work)) { Weight = TextWeight.Bolder, Spacing = Spacing.Small }],
            .. work.Rounds.SelectMany((round, index) => Round(round, $"owed-{index}", psas)),
            .. WaitingRequests.Build(work, requests),
            .. DraftSection.Build(work.Drafts, requests),
            .. RecordSection.Build(work, requests),
        ],
        Actions = work.MayAsk ? [CommandButton.Of("Ask another PSA or the Centre", "ask")] : null,
    };

    private static bool IsNothing(MyWorkView work) =>
        work.Rounds.Count == 0 && work.ForTheBoard.Count == 0 && work.RepliesOwed.Count == 0 && work.Records.Count == 0
        && work.Drafts.Count == 0;

    private static string Words(MyWorkView work)
    {
        var parts = new[]
        {
            (Count: work.Rounds.Sum(round => round.Owed.Count), One: "1 PSA to answer", Several: "PSAs to answer"),
            (Count: work.RepliesOwed.Count, One: "1 reply owed", Several: "replies owed"),
            (Count: work.Drafts.Count, One: "1 summary to approve", Several: "summaries to approve"),
            (Count: work.Records.Count, One: "1 record to look at again", Several: "records to look at again"),
            (Count: work.ForTheBoard.Count, One: "1 request for help to deal with", Several: "requests for help to deal with"),
        };
        return IsNothing(work)
            ? "Nothing waits for you."
            : WordList.Of(
                [.. parts.Where(part => part.Count > 0).Select(part => part.Count == 1 ? part.One : $"{part.Count} {part.Several}")],
                "and") + ".";
    }

    private static IEnumerable<CardElement> Nothing(MyWorkView work)
    {
        yield return new TextBlock("✔ Nothing waits for you. Thank you.") { Color = TextColor.Good, Weight = TextWeight.Bolder };
        if (work.NextOpensAt is { } next)
        {
            yield return new TextBlock($"The next check-in opens on {CardDates.Moment(next)}.") { IsSubtle = true };
        }
    }

    private static IEnumerable<CardElement> Round(ReminderView round, string id, int most)
    {
        yield return new TextBlock($"Check-in of {CardDates.Day(round.OccursOn)}")
        {
            Weight = TextWeight.Bolder,
            Separator = true,
            Spacing = Spacing.Medium,
        };
        yield return new RichTextBlock(
        [
            UserText.Run(round.ClusterName, 200) with { IsSubtle = true },
            .. round.ClosesAt is { } closes
                ? [new TextRun($"\nTo be answered by {CardDates.Moment(closes)}")]
                : (IEnumerable<TextRun>)[],
        ])
        {
            Spacing = Spacing.None,
        };
        yield return new TextBlock(ObligationsSection.Effort(round.Owed)) { Spacing = Spacing.Small };
        var owed = round.Owed.Take(most).ToList();
        foreach (var line in FoldedList.Of(id, "PSAs", owed, MaxOpen, psa => ObligationsSection.Build([psa])))
        {
            yield return line;
        }

        if (round.Owed.Count > most)
        {
            yield return new TextBlock($"and {round.Owed.Count - most} more PSAs") { IsSubtle = true };
        }

        yield return new ActionSet(
        [
            ActionExecute.For(
                "Answer here", new OpenMyCheckIn(round.Round), ReminderActionsJson.Default.OpenMyCheckIn, ActionStyle.Positive,
                AssociatedInputs.None),
        ]);
    }
}
