using ClusterBot.Bot.Data;

namespace ClusterBot.Bot.Delivery;

/// <summary>The thread of a round's card.</summary>
/// <param name="Channel">The channel that it stands in.</param>
/// <param name="ThreadId">The id of the card's message: <see cref="OutboxOptions.ThreadId"/> writes there.</param>
public sealed record RoundThread(Conversation Channel, string ThreadId);
