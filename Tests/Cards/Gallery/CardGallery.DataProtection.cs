using ClusterBot.Cards.DataProtection;
using ClusterBot.Cards.Export;
using ClusterBot.Cards.GoodPractice;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The cards about one person's data that an administrator sees.</summary>
public static partial class CardGallery
{
    private static IEnumerable<(string Name, AdaptiveCard Card)> DataProtectionCards =>
    [
        ("person-choose", ChoosePersonCard.Build(
            [new(CheckInSamples.IdOf(1), "Jo Smith", "jo.smith@example.gov.uk"), new(CheckInSamples.IdOf(2), CheckInSamples.Hostile, null)],
            areThereMore: true)),
        ("person-data", PersonDataCard.Build(PersonData())),
        ("person-data-problem", PersonDataCard.Build(
            PersonData() with { Draft = new("DP-2026-17", "The name that was typed is not this person's. Nothing was erased.") })),
        ("person-data-self", PersonDataCard.Build(
            PersonData() with { Roles = [], KeptBecause = "You cannot erase yourself. Emery Fox (administrator) can help." })),
        ("person-data-hostile", PersonDataCard.Build(PersonData() with
        {
            Name = CheckInSamples.Hostile, Email =
                CheckInSamples.Hostile, Department = CheckInSamples.Hostile, Roles = [CheckInSamples.Hostile],
        })),
        ("person-erased", ErasedCard.Build("DP-2026-17", 12, 3)),
        ("person-taken-away", TakenAwayCard.Build()),
        ("summary-taken-away", NoSummaryCard.TakenAway()),
    ];

    private static PersonDataView PersonData() => new()
    {
        PersonId = CheckInSamples.IdOf(1),
        Name = "Jo Smith",
        Email = "jo.smith@example.gov.uk",
        Department = "Ministry of Justice",
        Marking = ProtectiveMarking.OfficialSensitive,
        Roles = ["SRO of PSA 16", "member of the delivery board of Fairness and opportunity for all"],
        Held =
        [
            new("Name and addresses", 1, "removed"),
            new("Roles", 2, "removed"),
            new("Answers to check-ins", 41, "stays in the public record, without the name"),
            new("Good-practice messages", 3, "removed, and the summaries that show them"),
        ],
    };

    private static IEnumerable<(string Name, AdaptiveCard Card)> ExportCards =>
    [
        ("export", ExportCard.Build(Export())),
        ("export-csv-sensitive", ExportCard.Build(
            Export() with { IsWorkbook = false, Marking = ProtectiveMarking.OfficialSensitive, Link = null, LinkEndsAt = null })),
        ("export-hostile", ExportCard.Build(Export() with { ClusterName = CheckInSamples.Hostile })),
    ];

    private static ExportView Export() => new()
    {
        ClusterName = "Fairness and opportunity for all",
        Marking = ProtectiveMarking.Official,
        IsWorkbook = true,
        OfferMinutes = 30,
        Link = new Uri("https://clusterbot.example.gov.uk/files/c2FtcGxl"),
        LinkEndsAt = new DateTimeOffset(2026, 11, 23, 10, 15, 0, TimeSpan.Zero),
    };
}
