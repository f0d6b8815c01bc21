using ClusterBot.Cards.Audit;
using ClusterBot.Cards.Health;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The cards that an administrator is shown.</summary>
public static partial class CardGallery
{
    private static DateTimeOffset Checked => new(2026, 11, 23, 10, 12, 0, TimeSpan.Zero);

    private static IEnumerable<(string Name, AdaptiveCard Card)> HealthCards =>
    [
        ("health", HealthCard.Build(Healthy())),
        ("health-no-register", HealthCard.Build(Healthy() with { Marking = null })),
        ("health-checking", HealthCard.Build(Troubled(1, "Blake Cole"), checking: true)),
        ("health-troubled", HealthCard.Build(Troubled(2, "Blake Cole"))),
        ("health-hostile", HealthCard.Build(Troubled(12, CheckInSamples.Hostile))),
    ];

    private static HealthView Healthy() => new()
    {
        Card = new Guid("0193f000-0000-7000-8000-000000000001"),
        Marking = ProtectiveMarking.OfficialSensitive,
        CheckedAt = Checked,
        Faults = [],
        Well = ["the database", "disk space", "Teams", "the schedule"],
        Checks =
        [
            new CheckLine("settings", CheckStatus.Right, "All names are known and all values can be used."),
            new CheckLine(
                "Graph permission MailboxSettings.Read", CheckStatus.NotUsed, "It is not granted. Without it reminders do not wait for "
                    + "people who are out of office.", "If they are to wait, give the bot's identity this application permission."),
            new CheckLine("channels", CheckStatus.Right, "All 2 clusters have theirs."),
        ],
        Waiting = 0,
        Unreachable = [],
    };

    private static HealthView Troubled(int unreachable, string who) => Healthy() with
    {
        Faults =
        [
            new FaultView(
                "Microsoft Graph", Checked.AddMinutes(-9), "Microsoft Graph could not be reached.",
                "Names and channel messages cannot be looked up.", "See that the machine reaches graph.microsoft.com."),
            new FaultView(
                "the bot's client secret", Checked.AddDays(-3), "The bot's client secret ends on 30 November 2026, in 7 days.",
                "Once it has ended, nothing can be sent.", "Make a new secret and set it."),
        ],
        Checks = [new CheckLine(
            "people", CheckStatus.Wrong, $"In no team with ClusterBot and without a chat: {who}.",
            "Add them to the team, or ask them to add ClusterBot in Teams."), .. Healthy().Checks],
        Waiting = 3,
        OldestAt = Checked.AddMinutes(-2),
        Unreachable = [.. Enumerable.Range(0, unreachable)
            .Select(i => new UnreachableView(who, "ClusterBot is blocked in this chat.", Checked.AddHours(-i)))],
    };

    private static IEnumerable<(string Name, AdaptiveCard Card)> AuditCards =>
    [
        ("audit", AuditCard.Build(Refused(4, "Casey Diaz"))),
        ("audit-nothing", AuditCard.Build(Refused(0, "") with { TimesThisWeek = 0, PeopleThisWeek = 0, Kept = 0 })),
        ("audit-hostile", AuditCard.Build(Refused(15, CheckInSamples.Hostile))),
    ];

    private static AuditView Refused(int count, string who) => new()
    {
        Marking = ProtectiveMarking.OfficialSensitive,
        KeptDays = 365,
        TimesThisWeek = 23,
        PeopleThisWeek = 3,
        Kept = 112,
        Last =
        [
            .. Enumerable.Range(0, count).Select(i => new DeniedActView(
                who, i % 2 == 0 ? "pressed requests: take step, decide on request 12" : "typed “personal data”",
                i % 2 == 0 ? "in the channel Delivery board" : "in personal chat", Checked.AddHours(-i),
                i % 2 == 0 ? "It takes another role: the SRO, a deputy or the board."
                    : "Only an administrator may, or it is not theirs to know of.",
                i == 0 ? 12 : 1)),
        ],
    };
}
