using ClusterBot.Cards.CheckIns;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.Commands;
using ClusterBot.Cards.Help;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Model.Actions;
using ClusterBot.Cards.Overview;
using ClusterBot.Cards.Reminders;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The bot's answers to words.</summary>
public static partial class CardGallery
{
    private static readonly DateTimeOffset NextRound = new(2026, 11, 30, 9, 30, 0, TimeSpan.Zero);

    private static IEnumerable<(string Name, AdaptiveCard Card)> CommandCards =>
    [
        ("help", HelpCard.Build(new HelpView
        {
            Parts = ["SRO of PSA 9, 16", "cluster lead"],
            Waiting = ["2 PSAs to answer", "1 request to deal with"],
            Examples =
            [
                new("PSA 16 nothing new", "Your answer to the check-in, shown back before it is stored"),
                new("show PSA 16", "How it stands, and why"),
                new("on leave until 3 January, Emery answers for me", "Somebody answers while you are away"),
            ],
            Leads = true,
            Administers = true,
        })),
        ("help-shared", HelpCard.Build(
            new HelpView { IsShared = true, Leads = true, Administers = true, Examples = [new("status", "How each PSA stands")] })),
        ("help-stranger", HelpCard.Build(new HelpView
        {
            Examples = [new("help", "This card")],
        })),
        ("unknown", NotUnderstoodCard.Build("**what** is [this](https://example.com) " + new string('?', 200))),
        ("unknown-meant", NotUnderstoodCard.Build(
            "opne chekin", "open check-in", "Nothing was kept.", protectiveMarking: ProtectiveMarking.Official)),
        ("unknown-keep", NotUnderstoodCard.Build(
            "We moved the job fair into the library and 60 people came.",
            null,
            "Nothing was done and nothing was kept.",
            new KeepPractice(
                "a0000000-0000-4000-8000-000000000001", "1795431416466", "We moved the job fair into the library and 60 people came."),
            ProtectiveMarking.OfficialSensitive)),
        ("unknown-deadline", NotUnderstoodCard.Build(
            "when do the figures have to be in?", null, "Nothing was done and nothing was kept.",
            protectiveMarking: ProtectiveMarking.Official)),
        ("confirm-open", ConfirmCard.Build(
            Confirmed(
                "Open a check-in now, in the channel of the cluster?", "It asks", ["Avery Howard", "Devon Ellis", CheckInSamples.Hostile]),
            ActionExecute.For(
                "Open the check-in", new OpenRound(Guid.Empty, new DateOnly(2026, 11, 23)), CheckInActionsJson.Default.OpenRound,
                ActionStyle.Positive),
            Guid.Empty)),
        ("confirm-remind-many", ConfirmCard.Build(
            Confirmed("Send a reminder now?", "It goes to", [.. Enumerable.Range(1, 300).Select(i => $"Person {i} of a Department with a "
                + "Long Name")]) with
                {
                    Notes = ["Each gets ClusterBot's reminder of what they owe. Words of your own are not sent."],
                },
            ActionExecute.For(
                "Send the reminder", new SendReminder(Guid.Empty, ""), ReminderActionsJson.Default.SendReminder, ActionStyle.Positive),
            Guid.Empty)),
        ("confirm-done", ConfirmCard.Done(ProtectiveMarking.OfficialSensitive, "The check-in is open.")),
        ("confirm-cancelled", ConfirmCard.Cancelled()),
        ("choose-cluster", ChooseClusterCard.Build(
            ProtectiveMarking.OfficialSensitive, "status",
            ["Fairness and opportunity for all", "Stronger communities", CheckInSamples.Hostile])),
        ("status", StatusCard.Build(Status(CheckInSamples.PartlyAnswered(), 3))),
        ("status-without-round", StatusCard.Build(Status(null, 0) with { NextOpensAt = null, PausedAt = NextRound.AddDays(-30) })),
        ("status-hostile", StatusCard.Build(Status(CheckInSamples.WithHostileWords(), 12) with { ClusterName = CheckInSamples.Hostile })),
        ("psa-16", PsaCard.Build(PsaSamples.Of(16) with
        {
            OpenAsks = (2, 1),
            LatestAnswer = PsaSamples.Answer("More landlords say yes. Two regions still have no named contact."),
        })),
        ("psa-16-past", PsaCard.Build(PsaSamples.Past())),
        ("psa-21", PsaCard.Build(PsaSamples.Of(21))),
        ("psa-21-differing", PsaCard.Build(PsaSamples.Differing())),
        ("psa-24-without-figures", PsaCard.Build(PsaSamples.Of(24) with { LastRound = null })),
        ("psa-large", PsaCard.Build(PsaSamples.Large())),
        ("psa-hostile", PsaCard.Build(PsaSamples.Hostile())),
        ("indicator-24", IndicatorCard.Build(PsaSamples.Detail(PsaSamples.Planned()))),
        ("indicator-differing", IndicatorCard.Build(PsaSamples.Detail(PsaSamples.Differing().Indicators[0]))),
        ("indicator-past", IndicatorCard.Build(PsaSamples.Detail(PsaSamples.Past().Indicators[0]) with
        {
            AsAtOn = new DateOnly(2009, 6, 30),
        })),
        ("indicator-without-figures", IndicatorCard.Build(PsaSamples.Detail(PsaSamples.Of(24).Indicators[0]))),
        ("indicator-large", IndicatorCard.Build(PsaSamples.Detail(PsaSamples.Large().Indicators[0]))),
        ("indicator-hostile", IndicatorCard.Build(PsaSamples.Detail(PsaSamples.Hostile().Indicators[0]))),
    ];

    private static ConfirmView Confirmed(string question, string reaches, IReadOnlyList<string> names) => new()
    {
        Marking = ProtectiveMarking.Official,
        Question = question,
        Reaches = reaches,
        Names = names,
    };

    private static StatusView Status(RoundView? round, int open) => new()
    {
        ClusterName = "Fairness and opportunity for all",
        Marking = ProtectiveMarking.Official,
        Round = round,
        NextOpensAt = NextRound,
        Psas = [.. (round ?? CheckInSamples.Fresh()).CheckIns.Select(checkIn => new StatusPsaView(
            checkIn.PsaNumber,
            checkIn.Title,
            [.. PsaSamples.Differing().Indicators
                .Select((indicator, i) => indicator with { LastStatus = i == checkIn.PsaNumber % 2 ? null : indicator.LastStatus })]))],
        OpenEscalations = [.. Enumerable.Range(0, open).Select(i => AskSamples.ToTheBoard(
            i == 2 ? CheckInSamples.Hostile : "Housing data on people leaving prison, each month, from the councils.",
            (RequestState)(i % 4)) with
        {
            DueOn = new DateOnly(2026, 12, 18).AddDays(i),
        })],
    };
}
