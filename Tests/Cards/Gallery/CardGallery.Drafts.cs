using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.GoodPractice.Drafts;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Drafts;

namespace ClusterBot.Tests.Cards.Gallery;

public static partial class CardGallery
{
    private static readonly DateTimeOffset DecidedAt = new(2026, 11, 24, 9, 40, 0, TimeSpan.Zero);

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
        ("draft-hostile", DraftCard.Build(HostileDraft())),
    ];

    private static DraftView Draft() => new()
    {
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

    private static DraftView HostileDraft()
    {
        var summary = HostileSummary();
        var hostile = summary.Points[0].Text;
        return new DraftView
        {
            Summary = summary,
            States = [.. summary.Points.Select((_, at) => (DraftPointState)(at % 3))],
            AskedBy = hostile,
            Channel = hostile,
            Version = int.MaxValue,
        };
    }
}
