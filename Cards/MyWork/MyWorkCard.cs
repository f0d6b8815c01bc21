using ClusterBot.Cards.Help;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Model.Elements;
using ClusterBot.Cards.Model.Styles;
using ClusterBot.Cards.Model.Text;
using ClusterBot.Cards.Register;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.Escalations;

namespace ClusterBot.Cards.MyWork;

/// <summary>To one person, in personal chat: all that waits for them, each with the button that leads there.</summary>
public static class MyWorkCard
{
    private static readonly (int Psas, int Escalations)[] Shown = [(int.MaxValue, 20), (20, 12), (8, 8)];

    public static AdaptiveCard Build(MyWorkView work) =>
        CardFit.FirstThatFits(Shown.Select(most => Build(work, most.Psas, most.Escalations)));

    private static AdaptiveCard Build(MyWorkView work, int psas, int escalations) => new()
    {
        FallbackText = Words(work),
        Speak = Words(work),
        Body =
        [
            ProtectiveMarkingLine.Of(work.Marking),
            new TextBlock("Your work") { Size = TextSize.Large, Weight = TextWeight.Bolder, Style = TextBlockStyle.Heading },
            .. IsNothing(work) ? Nothing(work) : [],
            .. work.Rounds.SelectMany(round => Round(round, psas)),
            .. WaitingAsks.Build(work, escalations),
            .. Waiting(work.Escalations, escalations),
        ],
        Actions = work.MayAsk ? [CommandButton.Of("Ask another PSA or the Centre", "ask")] : null,
    };

    private static bool IsNothing(MyWorkView work) =>
        work.Rounds.Count == 0 && work.Escalations.Count == 0 && !work.Asks.Any(ask => ask is { IsMine: false, IsOwed: true });

    private static string Words(MyWorkView work) => IsNothing(work)
        ? "Nothing waits for you."
        : $"{Count(work.Rounds.Sum(round => round.Owed.Count), "PSA")} to answer, {Count(work.Escalations.Count, "request")} for help "
            + $"waiting for you, {Replies(work)}.";

    private static string Replies(MyWorkView work) =>
        work.Asks.Count(ask => ask is { IsMine: false, IsOwed: true }) is var owed && owed == 1 ? "1 reply owed" : $"{owed} replies owed";

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static IEnumerable<CardElement> Nothing(MyWorkView work)
    {
        yield return new TextBlock("✔ Nothing waits for you. Thank you.") { Color = TextColor.Good, Weight = TextWeight.Bolder };
        if (work.NextOpensAt is { } next)
        {
            yield return new TextBlock($"The next check-in opens on {CardDates.Moment(next)}.") { IsSubtle = true };
        }
    }

    private static IEnumerable<CardElement> Round(ReminderView round, int most)
    {
        yield return new TextBlock($"Check-in of {CardDates.Day(round.OccursOn)}")
        {
            Weight = TextWeight.Bolder,
            Separator = true,
            Spacing = Spacing.Large,
        };
        yield return new RichTextBlock([UserText.Run(round.ClusterName, 200) with { IsSubtle = true }]) { Spacing = Spacing.None };
        yield return new TextBlock(ObligationsSection.Effort(round.Owed)) { Spacing = Spacing.Small };
        foreach (var line in ObligationsSection.Build(round.Owed.Take(most)))
        {
            yield return line;
        }

        if (round.Owed.Count > most)
        {
            yield return new TextBlock($"and {round.Owed.Count - most} more PSAs") { IsSubtle = true };
        }

        if (round.ClosesAt is { } closes)
        {
            yield return new TextBlock($"It can be answered until {CardDates.Moment(closes)}.") { IsSubtle = true };
        }

        yield return new ActionSet(
        [
            ActionExecute.For(
                "Answer here", new OpenMyCheckIn(round.Round), ReminderActionsJson.Default.OpenMyCheckIn, ActionStyle.Positive,
                AssociatedInputs.None),
        ]);
    }

    private static IEnumerable<CardElement> Waiting(IReadOnlyList<WaitingEscalationView> escalations, int most)
    {
        if (escalations.Count > 0)
        {
            yield return new TextBlock("Requests for help that wait for you")
            {
                Weight = TextWeight.Bolder,
                Separator = true,
                Spacing = Spacing.Large,
            };
        }

        foreach (var escalation in escalations.Take(most))
        {
            yield return new RichTextBlock(
            [
                new TextRun($"PSA {escalation.PsaNumber}, needed by {CardDates.Day(escalation.NeededOn)}: ") { Weight = TextWeight.Bolder },
                UserText.Run(escalation.Need, 200),
                new TextRun("\n○ " + Wanted(escalation.Step)) { IsSubtle = true },
            ]);
            yield return new ActionSet(
            [
                ActionExecute.For(
                    "Show it here", new OpenEscalation(escalation.Id), ReminderActionsJson.Default.OpenEscalation,
                    inputs: AssociatedInputs.None),
            ]);
        }

        if (escalations.Count > most)
        {
            yield return new TextBlock($"and {escalations.Count - most} more. They follow when these are dealt with.") { IsSubtle = true };
        }
    }

    private static string Wanted(EscalationStep step) => step switch
    {
        EscalationStep.Acknowledge => "waits for somebody on the board to take it up",
        EscalationStep.Decide => "waits for the board’s decision, which the chair records",
        EscalationStep.AnswerChallenge => "waits for your answer to a challenge",
        _ => "is decided and can be closed",
    };
}
