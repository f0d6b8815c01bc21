using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery;

/// <summary>The first unfinished row of a conversation: the only one of it that may be sent.</summary>
internal sealed record LaneHead(long Id, string OrderKey, DeliveryPriority Priority, DateTimeOffset DueAt);
