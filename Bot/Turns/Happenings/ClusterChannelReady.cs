using ClusterBot.Bot.Data;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Happenings;

/// <summary>A cluster's channel can be written to: it was linked, or the bot was added to its team again.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="OpenNow">Whether a round is to be opened at once when none is open.</param>
public sealed record ClusterChannelReady(Cluster Cluster, Conversation Channel, bool OpenNow);
