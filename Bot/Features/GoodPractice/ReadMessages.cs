using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Features.GoodPractice;

/// <summary>What a summary is made from.</summary>
/// <param name="Messages">Oldest first, each once.</param>
/// <param name="Remark">What could not be read, as a sentence for the reader.</param>
internal sealed record ReadMessages(IReadOnlyList<ThreadMessage> Messages, string? Remark);
