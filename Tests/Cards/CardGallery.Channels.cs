using ClusterBot.Cards.Channels;
using ClusterBot.Cards.Model;
using ClusterBot.Domain.Register;

namespace ClusterBot.Tests.Cards;

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
        ("link", LinkChannelCard.Build(Clusters)),
        ("link-problem", LinkChannelCard.Build(Clusters[..1], "Please choose a cluster and what the channel is for.", "board")),
        ("link-done", LinkChannelCard.Done(Clusters[0].Name, Marking.Official, isBoard: false, "30 November 2026 at 09:30")),
        ("link-done-board", LinkChannelCard.Done(CheckInSamples.Hostile, Marking.OfficialSensitive, isBoard: true, "30 November 2026 at 09:30")),
    ];
}
