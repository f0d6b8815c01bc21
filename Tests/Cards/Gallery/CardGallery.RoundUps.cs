using ClusterBot.Cards.Model;
using ClusterBot.Cards;
using ClusterBot.Cards.Reports;
using ClusterBot.Cards.RoundUps;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The outcome of a round.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> RoundUpCards =>
    [
        ("round-up", RoundUpCard.Build(RoundUp())),
        ("round-up-lead", RoundUpCard.Build(RoundUp() with
        {
            Missing =
            [
                new(21, CheckInSamples.Fresh().CheckIns[2].Title, ["Avery Howard", "Emery Fox"], "The deputy was asked, too."),
                new(
                    24, CheckInSamples.Fresh().CheckIns[3].Title, ["Avery Howard"],
                    "Messages do not reach Avery Howard: ClusterBot is blocked in this chat."),
            ],
        })),
        ("round-up-nothing", RoundUpCard.Build(RoundUp() with
        {
            Answered = 0, Contributors = [], Moved =
                [], Unmoved = 0, Differing = [], NotThisTime = [], Requests = [], Asks = [], WithoutOwner = [], WithoutHolder = [],
        })),
        ("round-up-large", RoundUpCard.Build(LargeRoundUp())),
    ];

    private static RoundUpView RoundUp()
    {
        var (children, homes) = (CheckInSamples.Indicators(9), CheckInSamples.Indicators(16));
        return new RoundUpView
        {
            ClusterName = "Fairness and opportunity for all",
            Marking = ProtectiveMarking.Official,
            OccursOn = new DateOnly(2026, 11, 23),
            Asked = 4,
            Answered = 2,
            Contributors = ["Avery Howard", "Devon Ellis"],
            Moved =
            [
                new(children[0], 2.9m, "2006-07", 2.8m, "23 November 2026"),
                new(homes[2], 81.2m, "2008-09", 79.9m, "23 November 2026"),
                new(homes[3], null, null, 54m, "23 November 2026"),
            ],
            Unmoved = 2,
            Differing = [new(homes[2], DeclaredStatus.NoChange, ComputedStatus.Worsening, "One large provider changed how it counts.")
            {
                By = "Avery Howard",
                BecauseBy = "Devon Ellis",
            },
                new(children[1], DeclaredStatus.Improving, ComputedStatus.NoChange, null) { By = "Avery Howard" }],
            NotThisTime = [new("PSA 21", "The survey is in the field until January.", "Emery Fox"), new(
                "16.3", "Two councils report in December.", "Devon Ellis")],
            Requests = [AskSamples.ToTheBoard(
                "Housing data on people leaving prison, each month, from the councils.", RequestState.Challenged)],
            Asks = AskSamples.Open,
            WithoutOwner = [new("PSA 24", CheckInSamples.Fresh().CheckIns[3].Title)],
            WithoutHolder = [.. homes.Concat(children).Select(indicator => new UnheldView(indicator.Reference, indicator.Name))],
        };
    }

    /// <summary>The largest cluster, with something hostile in every field.</summary>
    private static RoundUpView LargeRoundUp()
    {
        var words = string.Concat(Enumerable.Repeat(CheckInSamples.Hostile + " ÄÖÜ ", 20));
        var indicator = CheckInSamples.Indicators(16)[0] with { Name = words };
        return RoundUp() with
        {
            ClusterName = CheckInSamples.Hostile,
            Marking = ProtectiveMarking.OfficialSensitive,
            Contributors = [.. Enumerable.Repeat(CheckInSamples.Hostile, 100)],
            Moved = [.. Enumerable.Repeat(new MovedFigureView(indicator, 1m, words, 2m, words), 200)],
            Differing = [.. Enumerable.Repeat(
                new DifferingView(indicator, DeclaredStatus.Improving, ComputedStatus.BehindPlan, words) { By = words }, 200)],
            NotThisTime = [.. Enumerable.Repeat(new NotThisTimeView("PSA 17", words, words), 30)],
            Requests = [.. Enumerable.Repeat(
                AskSamples.ToTheBoard(words, RequestState.Raised) with { FromPsa = 17 }, 60)],
            Asks = [.. Enumerable.Repeat(
                AskSamples.Open[0] with { FromPsa = 17, ToPsa = 18, Need = words }, 60)],
            WithoutOwner = [.. Enumerable.Repeat(new UnheldView("PSA 17", words), 30)],
            WithoutHolder = [.. Enumerable.Repeat(new UnheldView("17.1", words), 300)],
            Missing = [.. Enumerable.Repeat(new MissingView(17, words, [words, words], words), 30)],
        };
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> ReportCards =>
    [
        ("report", ReportCard.Build(Pack(4, 3, "Employment after probation falls for the third year."), PackButtons)),
        ("report-nothing", ReportCard.Build(Pack(0, 0, "") with { Opening = "Nothing waits for a decision." }, PackButtons)),
        ("report-hostile", ReportCard.Build(Pack(40, 60, CheckInSamples.Hostile), PackButtons)),
        ("digest", ReportCard.Build(Digest(4, 3, "Employment after probation falls for the third year."), DigestButtons)),
        ("digest-nothing", ReportCard.Build(
            Digest(0, 0, "") with { Opening = "Nothing waits for you. The board has decided nothing yet that is recorded here." },
            DigestButtons)),
        ("digest-hostile", ReportCard.Build(
            Digest(40, 60, CheckInSamples.Hostile) with { DueOn = new DateOnly(2026, 11, 2) }, DigestButtons)),
    ];

    private static IReadOnlyList<(string Title, string Words)> PackButtons =>
        [("As PowerPoint", "board pack as PowerPoint"), ("As Excel", "board pack as Excel")];

    private static IReadOnlyList<(string Title, string Words)> DigestButtons =>
        [("My work", "my work"), ("Board pack", "board pack of Fairness and opportunity for all")];

    private static IReadOnlyList<ReportLine> Lines(int count, string reference, ShapedLabel state, string words) =>
    [
        .. Enumerable.Range(1, count).Select(i => new ReportLine(i, $"{reference} {i}", words, state)
        {
            Why = words,
            Who = "SRO Avery Howard",
            DueOn = new DateOnly(2026, 12, 18),
            Age = 12 + i,
            Clock = 15,
            IsLate = i % 2 == 0,
        }),
    ];

    private static Report Digest(int psas, int requests, string words) => Pack(psas, requests, words) with
    {
        Title = "Permanent secretary's digest",
        MeetingOn = null,
        RestIsIn = "my work and the board pack",
        Opening = "3 requests wait for you. Of 11 decisions, 7 are carried out, 2 are late, 2 are under way.",
        InSight =
            [ReportSectionKind.Moved, ReportSectionKind.ForReader, ReportSectionKind.Decided, ReportSectionKind.WouldHelp],
        Sections =
        [
            new(
                ReportSectionKind.Moved, "What moved since 2 November 2026", "No figure moved.",
                Lines(psas, "16.", new("▼", "Worse"), words)),
            new(
                ReportSectionKind.ForReader, "What waits for you", "Nothing waits for you.",
                Lines(requests, "PSA 16, request", new("○", "waiting for a reply"), words)),
            new(
                ReportSectionKind.Decided, "Decided since 2 November 2026", "The board decided nothing.",
                Lines(requests, "PSA 9, request", new("○", "Under way"), words)),
            new(
                ReportSectionKind.WouldHelp, "What would help",
                "Nothing is asked of departments or the Centre, and nothing else is overdue.",
                Lines(requests, "PSA 24, request", new("○", "waiting for a reply"), words)),
            new(
                ReportSectionKind.Status, "Status", "No PSA is in the register.",
                Lines(psas, "PSA", new("▲", "Strong progress"), words)),
            new(
                ReportSectionKind.Decisions, "Decisions", "The board has decided nothing yet that is recorded here.",
                Lines(requests, "PSA 9, request", new("⚠", "Late"), words)),
        ],
    };

    private static Report Pack(int psas, int requests, string words)
    {
        return new()
        {
            Title = "Board pack",
            Subject = psas == 1 ? "PSA 16" : "Fairness and opportunity for all",
            Marking = ProtectiveMarking.OfficialSensitive,
            AsAt = new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero),
            SinceOn = new DateOnly(2026, 9, 2),
            InSight = [ReportSectionKind.Moved, ReportSectionKind.ForDecision, ReportSectionKind.Status],
            RestIsIn = "the files",
            MeetingOn = new DateOnly(2026, 12, 9),
            Opening = "Of 11 decisions, 7 are carried out, 2 are late, 2 are under way. 3 requests wait for a decision.",
            Sections =
            [
                new(ReportSectionKind.Moved, "What moved since 2 September 2026", "No figure moved.", Lines(
                    psas, "16.", new("▼", "Worse"), words)),
                new(
                    ReportSectionKind.ForDecision, "What the board is asked to decide", "Nothing waits for a decision of the board.",
                    Lines(requests, "PSA 16, request", new("◐", "taken up by the board"), words)),
                new(ReportSectionKind.Status, "Status", "No PSA is in the register.", Lines(
                    psas, "PSA", new("▲", "Strong progress"), words)),
                new(
                    ReportSectionKind.Decisions, "Decisions", "The board has decided nothing yet that is recorded here.",
                    Lines(requests, "PSA 9, request", new("⚠", "Late"), words)),
            ],
            Psas = [],
        };
    }
}
