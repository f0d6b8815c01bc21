using ClusterBot.Cards.Model;
using ClusterBot.Cards.MyWork;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The obligations of people, in reminders and on request.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> ReminderCards =>
    [
        ("reminder", ReminderCard.Build(Reminder())),
        ("reminder-figures", ReminderCard.Build(Reminder() with { Owed = [Figures(16, 2)] })),
        ("reminder-snoozed", ReminderCard.Build(Reminder() with { Notice = "ClusterBot reminds you on 25 November 2026 at 09:00." })),
        ("reminder-deputy", ReminderCard.Build(Reminder() with { InPlaceOf = ["Avery Howard"], Owed = [Whole(16)] })),
        ("reminder-answered", ReminderCard.Build(Reminder() with { Owed = [] })),
        ("reminder-closed", ReminderCard.Build(Reminder() with { IsClosed = true })),
        ("reminder-hostile", ReminderCard.Build(HostileReminder())),
        ("my-work", MyWorkCard.Build(Work())),
        ("my-work-drafts", MyWorkCard.Build(Work() with
        {
            Rounds = [],
            Requests = [],
            Drafts =
            [
                new WaitingDraftView(CheckInSamples.IdOf(5), "Devon Ellis", "Good practice", new DateOnly(2026, 11, 20)),
                new WaitingDraftView(CheckInSamples.IdOf(6), CheckInSamples.Hostile, CheckInSamples.Hostile, new DateOnly(2026, 11, 23)),
            ],
        })),
        ("my-work-nothing", MyWorkCard.Build(Work() with { Rounds = [], Requests = [], NextOpensAt = NextRound })),
        ("my-work-large", MyWorkCard.Build(Work() with
        {
            Rounds = [.. Enumerable.Repeat(HostileReminder() with { Owed = [.. Enumerable.Range(1, 40).Select(_ => HostileOwed())] }, 2)],
            Requests =
            [
                .. Enumerable.Range(0, 40).Select(i => new WaitingRequestView(
                    CheckInSamples.IdOf(9), AskSamples.Open[0] with { Need = CheckInSamples.Hostile }, i % 2 == 0,
                    i % 2 == 0 ? null : RequestStep.Reply, true)),
                .. Enumerable.Repeat(WaitingFor(RequestStep.Decide, CheckInSamples.Hostile), 40),
            ],
        })),
        ("unreached", UnreachedCard.Build(new("Fairness and opportunity for all", ProtectiveMarking.Official, new(2026, 11, 23),
        [
            new("Avery Howard", "ClusterBot is blocked in this chat.", true),
            new("Devon Ellis", "Teams did not open a personal chat.", false),
            new(CheckInSamples.Hostile, CheckInSamples.Hostile, false),
        ]))),
    ];

    private static ReminderView Reminder() => new()
    {
        Round = CheckInSamples.IdOf(1),
        ClusterName = "Fairness and opportunity for all",
        Marking = ProtectiveMarking.Official,
        OccursOn = new DateOnly(2026, 11, 23),
        Owed = [Whole(9), Whole(16), Figures(24, 1)],
        ClosesAt = NextRound,
    };

    private static ReminderView HostileReminder() => Reminder() with
    {
        Marking = ProtectiveMarking.OfficialSensitive,
        ClusterName = CheckInSamples.Hostile,
        InPlaceOf = [CheckInSamples.Hostile],
        Owed = [HostileOwed(), HostileOwed() with { IsWhole = true }],
    };

    private static OwedView HostileOwed() => new(17, CheckInSamples.Hostile, false,
        [.. CheckInSamples.Indicators(16).Take(2)
            .Select(indicator => indicator with { Name = CheckInSamples.Hostile, Latest = CheckInSamples.HostileFigure })]);

    private static OwedView Whole(int psa) => new(psa, PsaSamples.Of(psa).Title, true, CheckInSamples.Indicators(psa));

    private static OwedView Figures(int psa, int count) =>
        new(psa, PsaSamples.Of(psa).Title, false, [.. CheckInSamples.Indicators(psa).Take(count)]);

    private static MyWorkView Work() => new()
    {
        Marking = ProtectiveMarking.Official,
        Rounds = [Reminder()],
        MayAsk = true,
        Requests =
        [
            new(CheckInSamples.IdOf(8), AskSamples.Open[0], IsMine: false, RequestStep.Reply, IsOverdue: true),
            new(CheckInSamples.IdOf(9), AskSamples.Open[2] with { FromPsa = 9, ToPsa = 21 }, IsMine: true, null, IsOverdue: false),
            new(CheckInSamples.IdOf(10), AskSamples.Open[1] with { FromPsa = 9 }, IsMine: true, null, IsOverdue: false),
            WaitingFor(RequestStep.Acknowledge, "Housing data on people leaving prison, each month, from the councils."),
            WaitingFor(RequestStep.AnswerChallenge, "Two analysts from the Department for Work and Pensions"),
            WaitingFor(RequestStep.Close, "A named contact for landlords in each region"),
        ],
    };

    private static WaitingRequestView WaitingFor(RequestStep step, string need) =>
        new(CheckInSamples.IdOf(7), AskSamples.ToTheBoard(need, StateOf(step)), step == RequestStep.AnswerChallenge, step, false);

    private static RequestState StateOf(RequestStep step) => step switch
    {
        RequestStep.Acknowledge => RequestState.Raised,
        RequestStep.AnswerChallenge => RequestState.Challenged,
        RequestStep.Close => RequestState.Decided,
        _ => RequestState.Acknowledged,
    };
}
