namespace ClusterBot.Bot.Delivery;

/// <summary>A message that was refused for good.</summary>
/// <param name="Why">The reason in a sentence for a cluster lead.</param>
/// <param name="At">When.</param>
public sealed record Refusal(string Why, DateTimeOffset At);
