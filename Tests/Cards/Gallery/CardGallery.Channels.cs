using ClusterBot.Cards.Channels;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Cards.Samples;

namespace ClusterBot.Tests.Cards.Gallery;

/// <summary>Linking a channel to a cluster.</summary>
public static partial class CardGallery
{
    private static readonly ClusterChoice[] Clusters =
    [
        new(CheckInSamples.IdOf(1), "Fairness and opportunity for all"),
        new(CheckInSamples.IdOf(2), "Stronger communities *and* a better quality of life"),
    ];

    private static IEnumerable<(string Name, AdaptiveCard Card)> ChannelCards =>
    [
        ("link", LinkChannelCard.Build(new LinkChannelView { Marking = ProtectiveMarking.Official, Clusters = Clusters })),
        ("link-problem", LinkChannelCard.Build(new LinkChannelView
        {
            Marking = ProtectiveMarking.Official,
            Clusters = Clusters[..1],
            Problem = "Please choose a cluster and what the channel is for.",
            Purpose = "board",
        })),
        ("link-moved", LinkChannelCard.Build(new LinkChannelView
        {
            Marking = ProtectiveMarking.OfficialSensitive,
            Clusters = Clusters,
            Cluster = Clusters[0].Id,
            Purpose = "cluster",
            Endings = [new EndingLink(null, CheckInSamples.Hostile, ChannelPurpose.DeliveryBoard),
                new EndingLink(CheckInSamples.Hostile, Clusters[0].Name, ChannelPurpose.Cluster) { LosesPractice = true }],
            Ending = "5f1d3c0a9b8e7d6c5b4a392817060504",
        })),
        ("link-linked", LinkChannelCard.Build(new LinkChannelView
        {
            Marking = ProtectiveMarking.Official,
            Clusters = Clusters,
            Now = new EndingLink(null, Clusters[0].Name, ChannelPurpose.GoodPractice),
        })),
        ("link-done", LinkChannelCard.Done(
            Clusters[0].Name, ProtectiveMarking.Official, ChannelPurpose.Cluster, "30 November 2026 at 09:30")),
        ("link-done-board", LinkChannelCard.Done(
            CheckInSamples.Hostile, ProtectiveMarking.OfficialSensitive, ChannelPurpose.DeliveryBoard, "30 November 2026 at 09:30")),
        ("link-done-practice", LinkChannelCard.Done(Clusters[0].Name, ProtectiveMarking.Official, ChannelPurpose.GoodPractice, null)),
    ];
}
