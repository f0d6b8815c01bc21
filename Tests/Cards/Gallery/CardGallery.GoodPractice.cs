using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Drafts;
using ClusterBot.Domain.GoodPractice.Extraction;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Cards.Gallery;

public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> GoodPractice =>
    [
        ("summary-progress", SummaryProgressCard.Build(SummaryId, ProtectiveMarking.Official, SummaryPlace.Thread)),
        ("summary-progress-read", SummaryProgressCard.Build(
            SummaryId, ProtectiveMarking.Official, SummaryPlace.Channel, read: new SummaryCount(312, 40))),
        ("summary-progress-topic", SummaryProgressCard.Build(
            SummaryId, ProtectiveMarking.OfficialSensitive, SummaryPlace.Channel, new SummarySpan(
                new(2026, 11, 16), new(2026, 11, 22), false),
            "data sharing")),
        ("practice-kept", PracticeCard.Kept(new DropPractice("a0000000-0000-4000-8000-000000000001", "1795431416466"))),
        ("practice-dropped", PracticeCard.Dropped()),
        ("summary-extract", SummaryCard.Build(Extract())),
        ("summary-model", SummaryCard.Build(FromModel())),
        ("summary-nothing", SummaryCard.Build(Extract() with
        {
            Place = SummaryPlace.Thread,
            Points = [],
            EmptyBecause = ExtractiveSummariser.NoMessages,
            Topic = "data sharing",
            IsUsualPeriod = false,
            LeftOut = [],
        })),
        ("summary-failed", NoSummaryCard.Failed(SummaryPlace.Channel)),
        ("summary-hostile", SummaryCard.Build(HostileSummary())),
        ("summary-approved", SummaryCard.Build(Approved())),
        ("summary-followed", SummaryCard.Build(Followed())),
        ("summary-none-left", SummaryCard.Build(Followed() with
        {
            Points = [new PointView("", []) { Standing = PointStanding.MessageDeleted }],
        })),
        ("summary-waiting", NoSummaryCard.Waiting(
            ProtectiveMarking.Official, SummaryPlace.Channel, ["Avery Bell", "Logan Mercer"], null, "data sharing")),
        ("summary-waiting-unreached", NoSummaryCard.Waiting(
            ProtectiveMarking.Official, SummaryPlace.Thread, ["Avery Bell"],
            "Could not be told: Avery Bell. The person has blocked ClusterBot.")),
        ("summary-rejected", NoSummaryCard.Rejected(SummaryPlace.Channel)),
        ("summary-expired", NoSummaryCard.Expired(SummaryPlace.Thread)),
        ("summary-draft-ended", NoSummaryCard.DraftTakenAway(SummaryPlace.Channel)),
        ("summary-cancelled", NoSummaryCard.Cancelled(SummaryPlace.Channel)),
    ];

    private static Guid SummaryId => new("0193f000-0000-7000-8000-000000000009");

    private static SummaryView Extract() => new()
    {
        Id = SummaryId,
        Marking = ProtectiveMarking.Official,
        Place = SummaryPlace.Channel,
        FirstOn = new DateOnly(2026, 10, 24),
        LastOn = new DateOnly(2026, 11, 23),
        IsUsualPeriod = true,
        Messages = 11,
        MessagesInAll = 11,
        Threads = 2,
        People = 4,
        Method = SummaryMethod.Extract,
        Points =
        [
            new(
                "In the first quarter 41 employers came back a second time, against 12 the year before.",
                [ContactPoint("In the first quarter 41 employers came back a second time, against 12 the year before.")])
            {
                Said =
                [
                    new(
                        "Devon Ellis", "Ministry of Justice",
                        "In the first quarter 41 employers came back a second time, against 12 the year before."),
                ],
            },
            new(
                "Did that need new money? No new money.",
                [Source("1795430100000", "Emery Fox", "Did that need new money?", "Did that need new money?"), ContactPoint(null)])
            {
                Said = [new("Emery Fox", null, "Did that need new money?"), new("Devon Ellis", "Ministry of Justice", "No new money.")],
            },
            new(
                "Fewer placements broke down: 9 this year, 23 last year.",
                [MoveOn("Fewer placements broke down: 9 this year, 23 last year.")])
            {
                Said = [new("Emery Fox", null, "Fewer placements broke down: 9 this year, 23 last year.")],
            },
        ],
        LeftOut =
        [
            new(
                new LeftOut(LeftOutReason.NotChosen, 5).Describe(),
                [Source("1795430300000", "Avery Bell", "Our employers asked for one telephone number for all offices.", null)]),
            new(
                new LeftOut(LeftOutReason.NothingToUse, 3).Describe(),
                [Source("1795430400000", "Finley Gray", "Thanks Devon, really helpful!", null)]),
        ],
    };

    private static SummaryView FromModel() => Extract() with
    {
        Marking = ProtectiveMarking.OfficialSensitive,
        Method = SummaryMethod.Model,
        Points = [new(
            "A single point of contact in each probation office brought employers back: "
                + "41 in the first quarter, against 12 the year before.", [ContactPoint(null), MoveOn(null)])],
        LeftOut = [new(new LeftOut(LeftOutReason.PointNotSupported, 2).Describe(), [])],
    };

    private static SummaryView HostileSummary()
    {
        const string Hostile = "**Not bold** [not a link](https://example.com) <b>nor this</b> {{DATE(2025-01-01T00:00:00Z)}} \u202Eturned "
            + "round\u2066 \u0000\u0007 é🏴󠁧󠁢󠁥󠁮󠁧󠁿";
        var endless = Hostile + "\n" + string.Concat(Enumerable.Repeat("ä漢字🙂", 20_000));
        var sources = Enumerable.Range(1, 9).Select(number => Source($"{number}", Hostile + endless, endless, Hostile));
        return Extract() with
        {
            Points =
            [
                .. Enumerable.Range(1, 12).Select(_ => new PointView(endless, [.. sources])
                {
                    Said = [new(Hostile, Hostile, endless), new(endless, null, Hostile)],
                }),
            ],
            LeftOut =
            [
                .. Enum.GetValues<LeftOutReason>().Select(reason => new LeftOutView(new LeftOut(reason, 1000).Describe(), [.. sources])),
            ],
        };
    }

    private static SourceView ContactPoint(string? quote) => Source(
        "1795430000000",
        "Devon Ellis",
        "We tried a single point of contact in each probation office for employers. In the first quarter 41 employers came back a second "
            + "time, against 12 the year before.\n\n- one person an office\n- two half days a week",
        quote);

    private static SourceView MoveOn(string? quote) => Source(
        "1795430200000",
        "Emery Fox",
        "Our councils now agree the move-on date with the young person six weeks before they leave care, not on the day. "
            + "Fewer placements broke down: 9 this year, 23 last year.",
        quote);

    private static SourceView Source(string id, string author, string text, string? quote) => new(
        id,
        author,
        new DateTimeOffset(2026, 11, 11, 10, 7, 0, TimeSpan.Zero),
        text,
        quote,
        new Uri(
            $"https://teams.microsoft.com/l/message/19%3Afairness-general%40thread.tacv2/{id}"
                + "?tenantId=11111111-1111-4111-8111-111111111111"
                + "&groupId=b0000000-0000-4000-8000-000000000001&parentMessageId=1795430000000"));

    private static DateTimeOffset DecidedAt => new(2026, 11, 24, 9, 40, 0, TimeSpan.Zero);

    private static IEnumerable<(string Name, AdaptiveCard Card)> Drafts =>
    [
        ("draft-open", DraftCard.Build(Draft())),
        ("draft-changed", DraftCard.Build(Draft() with
        {
            Notice = "Something has changed since this card was drawn. Please look again before you approve it.",
            Version = 3,
            Summary = Extract() with { Points = [.. Extract().Points.Take(2), new PointView("", [])] },
            States = [DraftPointState.Dropped, DraftPointState.Outdated, DraftPointState.Gone],
        })),
        ("draft-reason-too-long", DraftCard.Build(Draft() with
        {
            Notice = "Please use at most 500 characters. This has 1,203.",
            TypedReason = string.Concat(Enumerable.Repeat("Two councils are still checking their figures. ", 12)),
        })),
        ("draft-wording", DraftCard.Build(Draft() with
        {
            Wording = new DraftWording(0, Extract().Points[0].Text, []),
        })),
        ("draft-wording-refused", DraftCard.Build(Draft() with
        {
            Wording = new DraftWording(
                0, "In the first quarter 41 employers and 300 hairdressers came back.",
                DraftLabels.Problems(new WordingVerdict.Refused(RejectionReason.NotSaid, ["300", "hairdressers"]))),
        })),
        ("draft-approved", DraftCard.Build(Draft() with
        {
            Outcome = new DraftOutcome(DraftOutcomeType.Approved, "Avery Bell", DecidedAt),
            Feedback =
            [
                new PointFeedbackView(0, 4, 1, ["We will try the same in March.", "Only works in large offices."]),
                new PointFeedbackView(null, 0, 1, []),
            ],
        })),
        ("draft-approved-too-late", DraftCard.Build(Draft() with
        {
            Notice = "Avery Bell has decided already. Your press changed nothing.",
            Outcome = new DraftOutcome(DraftOutcomeType.Approved, "Avery Bell", DecidedAt),
        })),
        ("draft-rejected", DraftCard.Build(Draft() with
        {
            Summary = null,
            Outcome = new DraftOutcome(DraftOutcomeType.Rejected, "Avery Bell", DecidedAt, "Two councils are still checking."),
        })),
        ("draft-expired", DraftCard.Build(Draft() with
        {
            Summary = null,
            Outcome = new DraftOutcome(DraftOutcomeType.Expired, null, DecidedAt),
        })),
        ("draft-taken-away", DraftCard.Build(Draft() with
        {
            Summary = null,
            Outcome = new DraftOutcome(DraftOutcomeType.TakenAway, null, DecidedAt),
        })),
        ("draft-followed", DraftCard.Build(Draft() with
        {
            Summary = Followed(),
            Outcome = new DraftOutcome(DraftOutcomeType.Approved, "Avery Bell", DecidedAt),
            Feedback = [new PointFeedbackView(0, 3, 0, []), new PointFeedbackView(1, 1, 1, ["It is what we tried, too."])],
        })),
        ("draft-scheduled", DraftCard.Build(Draft() with { AskedBy = "Avery Bell", IsScheduled = true, HasDialogs = true })),
        ("draft-wording-kept", WordingCard.Closed(
            ProtectiveMarking.Official, "Kept. Point 1 of the draft now reads:",
                kept: "41 employers came back a second time in the first quarter.")),
        ("draft-wording-late", WordingCard.Closed(
            ProtectiveMarking.Official, "Avery Bell has decided already. Your press changed nothing.", typed: "41 employers came back.")),
        ("draft-hostile", DraftCard.Build(HostileDraft())),
    ];

    private static DraftView Draft() => new()
    {
        Marking = ProtectiveMarking.Official,
        Summary = Extract(),
        States = [DraftPointState.Kept, DraftPointState.Kept, DraftPointState.Kept],
        AskedBy = "Devon Ellis",
        Channel = "Good practice",
    };

    private static SummaryView Approved() => Extract() with
    {
        ApprovedOn = new DateOnly(2026, 11, 24),
        Points =
        [
            new("41 employers came back a second time.", [ContactPoint("41 employers came back a second time")]) { IsEdited = true },
            .. Extract().Points.Skip(2),
        ],
        LeftOut =
        [
            .. Extract().LeftOut,
            new(new LeftOut(LeftOutReason.DroppedByLead, 1).Describe(), []),
            new(new LeftOut(LeftOutReason.MessageGone, 2).Describe(), []),
        ],
    };

    private static SummaryView Followed() => Extract() with
    {
        ApprovedOn = new DateOnly(2026, 11, 24),
        Points =
        [
            Extract().Points[0] with { Standing = PointStanding.MessageEdited },
            new PointView("", []) { Standing = PointStanding.MessageDeleted },
            Extract().Points[2] with { Standing = PointStanding.NoLongerSaid },
        ],
        LeftOut = [.. Extract().LeftOut, new(new LeftOut(LeftOutReason.MessageDeletedSince, 1).Describe(), [])],
    };

    private static DraftView HostileDraft()
    {
        var summary = HostileSummary();
        var hostile = summary.Points[0].Text;
        return new DraftView
        {
            Marking = summary.Marking,
            Summary = summary,
            States = [.. summary.Points.Select((_, at) => (DraftPointState)(at % 3))],
            AskedBy = hostile,
            Channel = hostile,
            Version = int.MaxValue,
        };
    }
}
