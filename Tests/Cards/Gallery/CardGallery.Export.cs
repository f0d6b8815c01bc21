using ClusterBot.Cards.Export;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>The cards that come with a cluster's record.</summary>
public static partial class CardGallery
{
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
