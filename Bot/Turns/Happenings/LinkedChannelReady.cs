using ClusterBot.Bot.Data;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>A channel that is linked to a cluster can be written to: it was linked, or the bot was added to its team again.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Channel">The channel; its purpose says whether it is the cluster's own or its delivery board's.</param>
/// <param name="OpenNow">Whether a round is to be opened at once when none is open.</param>
public sealed record LinkedChannelReady(Cluster Cluster, Conversation Channel, bool OpenNow);
