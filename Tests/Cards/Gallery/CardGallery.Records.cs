using ClusterBot.Bot.Register.Kinds;
using ClusterBot.Cards.Model;
using ClusterBot.Cards.Records;
using ClusterBot.Domain.Records;
using ClusterBot.Domain.Records.Terms;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Cards.Gallery;

public static partial class CardGallery
{
    private static readonly Guid RecordId = new("0193f000-0000-7000-8000-000000000001");

    private static IEnumerable<(string Name, AdaptiveCard Card)> Records =>
    [
        ("record-form-kind", RecordFormCard.Build(RecordForm(null, "The courts in Leeds sit by video on Fridays."))),
        ("record-form-practice", RecordFormCard.Build(RecordForm("practice", "We leverage stakeholders to move the hearings."))),
        ("record-form-spend", RecordFormCard.Build(RecordForm("spend", "Two caseworkers for a year."))),
        ("record-form-to-put-right", RecordFormCard.Build(RecordForm("practice", "") with
        {
            Draft = new RecordDraft(
                new Dictionary<string, string> { [RecordInputs.ReviewOn] = "2026-01-01", [RecordInputs.Tags] = "courts" },
                new Dictionary<string, string>
                {
                    [""] = "Nothing was kept yet. Please put this right and send it again.",
                    [RecordInputs.Text] = "Please answer: What did you do?",
                    [RecordInputs.ReviewOn] = "1 January 2026 is too early. Please choose 23 November 2026 or a later day.",
                }),
        })),
        ("record-form-dialog", RecordFormCard.Build(RecordForm("lesson", "Ask the hostels first.") with { IsInDialog = true })),
        ("record-form-change", RecordFormCard.Build(RecordForm("lesson", "Ask the hostels before the councils.") with { Version = 2 })),
        ("record-form-hostile", RecordFormCard.Build(RecordForm("practice", Hostile(4_000)) with
        {
            Psas = [.. Enumerable.Range(1, 400).Select(number => (number, Hostile(300)))],
        })),
        ("record-kept", RecordCard.Build(Kept() with { MayUndo = true, MayChange = true }, isKept: true)),
        ("record-kept-dialog", RecordCard.Build(Kept() with { MayUndo = true, MayChange = true }, isKept: true, isInDialog: true)),
        ("record-kept-elsewhere", RecordCard.Elsewhere(Kept() with { Visibility = RecordVisibility.Lead })),
        ("record-others", RecordCard.Build(Kept())),
        ("record-crossed", RecordCard.Build(Kept() with
        {
            CameFrom = "point 2 of a summary",
            SourceGoneOn = new DateOnly(2026, 11, 22),
            Requests = [12, 14],
            Crossing = RecordCrossing.AsksForHelp,
            MayChange = true,
            IsDue = true,
        })),
        ("record-offer", RecordCard.Build(
            Kept() with { CameFrom = "a decision of the delivery board", Crossing = RecordCrossing.TakesOffer })),
        ("record-due", RecordCard.Build(Kept() with { MayChange = true, IsDue = true, ReviewOn = new DateOnly(2026, 11, 20) })),
        ("record-retired", RecordCard.Build(Kept() with { IsRetired = true, Version = 3 })),
        ("record-taken-back", RecordCard.TakenBack(isWhole: true)),
        ("record-hostile", RecordCard.Build(Kept() with
        {
            Text = Hostile(4_000),
            Fields = [.. Enumerable.Range(1, 5).Select(number => (Hostile(200), Hostile(300)))],
            Department = Hostile(300),
            Owner = Hostile(200),
            Tags = [.. Enumerable.Range(1, 8).Select(number => new string('a', 38) + number)],
        })),
        ("record-quoted", QuotedCard.Build(
            Found("Lesson", "Ask the hostels before the councils: they know who moved in."), ProtectiveMarking.Official)),
        ("find-several", FindCard.Build(FindOf(9))),
        ("find-nothing", FindCard.Build(FindOf(0) with { Filters = "barriers, PSA 16" })),
        ("find-like-words", FindCard.Build(FindOf(2) with { IsOfLikeWords = true, Words = "vitrual cuorts", IsCutForPlace = true })),
        ("find-hostile", FindCard.Build(FindOf(6) with
        {
            Words = Hostile(300),
            Found = [.. Enumerable.Range(1, 6).Select(_ => Found(Hostile(100), Hostile(1_000)) with { From = Hostile(300) })],
        })),
        ("plain-words", PlainWordsCard.Build(
            ProtectiveMarking.Official, new PlainTerms(PlainTerms.Shipped).Find("We will leverage stakeholders at pace."))),
        ("plain-words-none", PlainWordsCard.Build(ProtectiveMarking.OfficialSensitive, [])),
    ];

    // Mark-up, a macro, an override of direction and words without end, to the length that a field takes.
    private static string Hostile(int length)
    {
        const string part = "**bold** <at>everyone</at> {{DATE(2026-01-01)}} \u202Eesrever\u202C [link](https://example.com) "
            + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ";
        return string.Concat(Enumerable.Repeat(part, (length / part.Length) + 1))[..length];
    }

    private static RecordFormView RecordForm(string? kind, string text)
    {
        var kinds = ShippedKinds.All;
        return new RecordFormView
        {
            Form = RecordId,
            Marking = ProtectiveMarking.Official,
            Kinds = kinds,
            Kind = kinds.FirstOrDefault(each => each.Code == kind),
            Clusters = [("fairness", "Fairness and opportunity for all"), ("health", "Better health")],
            Psas =
            [
                (16, "Increase the proportion of socially excluded adults in settled accommodation"),
                (24, "Deliver a more effective justice system"),
            ],
            Draft = RecordDraft.Of((RecordInputs.Text, text)),
            Terms = kind is null ? [] : new PlainTerms(PlainTerms.Shipped).Find(text),
        };
    }

    private static RecordView Kept() => new()
    {
        Id = RecordId,
        Marking = ProtectiveMarking.Official,
        Kind = ShippedKinds.All.First(kind => kind.Code == "practice"),
        Version = 1,
        Text = "A clerk tests the line with every prison before the list begins.",
        Fields = [("What changed?", "Hearings start on time, 9 of 10 against 6 of 10."), ("Status", "pilot")],
        About = "PSA 24",
        Department = "Ministry of Justice",
        Tags = ["courts", "video"],
        Owner = "Emery Fox",
        OwnerDepartment = "Ministry of Justice",
        Visibility = RecordVisibility.Named,
        ClusterName = "Fairness and opportunity for all",
        WrittenAt = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero),
        ReviewOn = new DateOnly(2027, 11, 23),
        Link = new Uri("https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1795431416466"),
    };

    private static FoundView Found(string kind, string text) => new()
    {
        Kind = kind,
        Text = text,
        From = "Emery Fox (Ministry of Justice), PSA 24",
        On = new DateOnly(2026, 11, 23),
        Record = RecordId,
        Link = new Uri("https://teams.microsoft.com/l/message/19%3Ageneral%40thread.tacv2/1795431416466"),
    };

    private static FindView FindOf(int count) => new()
    {
        Marking = ProtectiveMarking.Official,
        Words = "virtual courts",
        Found =
        [
            .. Enumerable.Range(1, Math.Min(count, FindCard.MaxShown)).Select(number => number % 3 == 0
                ? Found("Decision", "The board agreed to fund two more video courts until March.") with
                {
                    Record = null,
                    Link = null,
                    From = "PSA 24",
                }
                : Found("Lesson", "Virtual courts halve the waiting time when a clerk tests the line first.")),
        ],
        Count = count,
        MayFollow = true,
    };
}
