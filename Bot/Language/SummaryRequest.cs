using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Language;

/// <param name="Id">Names the request in logs (a job's or a thread's id); holds no text of a person.</param>
/// <param name="Messages">What to summarise, in any order.</param>
public sealed record SummaryRequest(string Id, IReadOnlyList<ThreadMessage> Messages);
