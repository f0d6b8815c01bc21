using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Layout;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.MyWork;
using ClusterBot.Cards.Register;
using ClusterBot.Domain.CheckIns.Reminders;

namespace ClusterBot.Cards.Reminders;

/// <summary>The card to one person, in personal chat: the open obligations in a round, and the ways on from there.</summary>
public static class ReminderCard
{
    private static readonly int[] PsasShown = [int.MaxValue, 30, 12];

    public static AdaptiveCard Build(ReminderView reminder) =>
        TwoScreens.Of(CardFit.FirstThatFits(PsasShown.Select(most => Build(reminder, most))), foot: 1);

    /// <summary>Returns the announcement of the card in notifications and lists.</summary>
    public static string Summary(ReminderView reminder) => $"{What(reminder)} of {CardDates.Day(reminder.OccursOn)}";

    private static AdaptiveCard Build(ReminderView reminder, int most) => new()
    {
        FallbackText = Summary(reminder) + ". Please open this message in Teams.",
        Speak = $"{Summary(reminder)}, {UserText.Plain(reminder.ClusterName, 200)}",
        Body =
        [
            ProtectiveMarkingLine.Of(reminder.Marking),
            new TextBlock(What(reminder)) { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            new RichTextBlock(
            [
                UserText.Run(reminder.ClusterName, 200) with { IsSubtle = true },
                new TextRun($", {CardDates.Weekday(reminder.OccursOn)}") { IsSubtle = true },
            ])
            {
                Spacing = Spacing.None,
            },
            .. IsDone(reminder) ? Done(reminder) : Open(reminder, most),
        ],
    };

    private static bool IsDone(ReminderView reminder) => reminder.IsClosed || reminder.Owed.Count == 0;

    private static string What(ReminderView reminder) =>
        reminder.InPlaceOf.Count > 0 ? "Could you answer this check-in?" : "Your part of the check-in";

    private static IEnumerable<CardElement> Done(ReminderView reminder)
    {
        yield return reminder.Owed.Count == 0
            ? new TextBlock("✔ Answered. Thank you.") { Color = TextColor.Good, Weight = TextWeight.Bolder }
            : new TextBlock("● This check-in is closed. Nothing is owed here any more.") { Weight = TextWeight.Bolder };
    }

    private static IEnumerable<CardElement> Open(ReminderView reminder, int most)
    {
        if (reminder.InPlaceOf.Count > 0)
        {
            yield return new RichTextBlock(
            [
                new TextRun("You are named as deputy of "),
                UserText.Run(string.Join(" and ", reminder.InPlaceOf), 300) with { Weight = TextWeight.Bolder },
                new TextRun(", who may be away or busy. No answer has come yet, and one from either of you is enough."),
            ]);
        }

        yield return new TextBlock(
            ObligationsSection.Effort(reminder.Owed) + " If there is no answer this time, you can say so there, and why.");
        foreach (var line in ObligationsSection.Build(reminder.Owed.Take(most)))
        {
            yield return line;
        }

        if (reminder.Owed.Count > most)
        {
            yield return new TextBlock($"and {reminder.Owed.Count - most} more PSAs") { IsSubtle = true };
        }

        if (reminder.ClosesAt is { } closes)
        {
            yield return new TextBlock($"It can be answered until {CardDates.Moment(closes)}.") { IsSubtle = true };
        }

        if (reminder.Notice is { } notice)
        {
            yield return new TextBlock("✔ " + notice) { Weight = TextWeight.Bolder };
        }

        yield return new ActionSet([Answer(reminder), Later(reminder)]);
    }

    private static ActionExecute Answer(ReminderView reminder) => ActionExecute.For(
        "Answer here", new OpenMyCheckIn(reminder.Round), ReminderActionsJson.Default.OpenMyCheckIn, ActionStyle.Positive,
        AssociatedInputs.None);

    private static ActionShowCard Later(ReminderView reminder) => new()
    {
        Title = "Remind me later",
        Card = new InnerCard(
        [
            new TextBlock("When? Always in your working hours."),
            new ActionSet([.. Enum.GetValues<Snooze>().Select(snooze => Snoozed(reminder, snooze))]),
        ]),
    };

    private static ActionExecute Snoozed(ReminderView reminder, Snooze snooze) => ActionExecute.For(
        SnoozeWords.Title(snooze),
        new SnoozeReminder(reminder.Round, SnoozeWords.Code(snooze)),
        ReminderActionsJson.Default.SnoozeReminder,
        inputs: AssociatedInputs.None);
}
