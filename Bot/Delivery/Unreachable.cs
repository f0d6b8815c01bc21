namespace ClusterBot.Bot.Delivery;

/// <summary>A person or place that a message did not reach.</summary>
/// <param name="Who">The person's or the conversation's name.</param>
/// <param name="Why">The reason in a sentence for a cluster lead.</param>
/// <param name="Code">The channel's own word for it.</param>
/// <param name="At">When the latest message was refused.</param>
public sealed record Unreachable(string Who, string Why, string Code, DateTimeOffset At);
