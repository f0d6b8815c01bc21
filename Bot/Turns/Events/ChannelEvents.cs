using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;

namespace ClusterBot.Bot.Turns.Events;

/// <summary>The bot was added to the place that the activity comes from, or Teams says so again.</summary>
public sealed record BotAdded;

/// <summary>The bot was added to a team, or Teams says so again.</summary>
/// <param name="TeamId">The id of the team, which is that of its General channel.</param>
public sealed record BotAddedToTeam(string TeamId);

/// <summary>A channel that is linked to a cluster can be written to: it was linked, or the bot was added to its team again.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Channel">The channel; its purpose says whether it is the cluster's own or its delivery board's.</param>
/// <param name="OpenNow">True when a round is to be opened at once when none is open.</param>
public sealed record LinkedChannelReady(Cluster Cluster, Conversation Channel, bool OpenNow);

/// <summary>Somebody whom the register does not know turned up while the administrator is known by a user principal name alone.</summary>
public sealed record StrangerSeen;
