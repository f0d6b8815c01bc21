using ClusterBot.Domain.Register;

namespace ClusterBot.Cards.Channels;

/// <summary>A cluster that a channel can be linked to.</summary>
public sealed record ClusterChoice(Guid Id, string Name);

/// <summary>An existing link.</summary>
/// <param name="Channel">The channel's name; null for the channel in which the card stands.</param>
/// <param name="ClusterName">The cluster's name.</param>
/// <param name="Purpose">What the channel is for.</param>
public sealed record EndingLink(string? Channel, string ClusterName, ChannelPurpose Purpose)
{
    /// <summary>True when messages that are kept from it as good practice are deleted with the link.</summary>
    public bool LosesPractice { get; init; }
}

/// <summary>The question which cluster a channel is for, and the choices so far.</summary>
public sealed record LinkChannelView
{
    /// <summary>The highest marking of the clusters that are named.</summary>
    public required ProtectiveMarking Marking { get; init; }

    /// <summary>The clusters that may be chosen.</summary>
    public required IReadOnlyList<ClusterChoice> Clusters { get; init; }

    /// <summary>The link that the channel has; null when it has none.</summary>
    public EndingLink? Now { get; init; }

    /// <summary>The problem to put right.</summary>
    public string? Problem { get; init; }

    public Guid? Cluster { get; init; }

    public string? Purpose { get; init; }

    /// <summary>The links that end when the button is pressed.</summary>
    public IReadOnlyList<EndingLink> Endings { get; init; } = [];

    /// <summary>The name of those links for the button.</summary>
    public string? Ending { get; init; }
}
