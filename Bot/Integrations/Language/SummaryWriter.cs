using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>Makes a summary of good-practice threads: offline, or with a language model whose points are checked.</summary>
public interface ISummaryWriter
{
    /// <summary>Never fails on what the messages hold, nor on a model that fails: the extract is always there to fall back on.</summary>
    Task<Summary> WriteAsync(SummaryPrompt prompt, CancellationToken cancellationToken);
}

/// <param name="Id">Names the request in logs (a job's or a thread's id); holds no text of a person.</param>
/// <param name="TenantId">The organisation on whose account a language model is asked.</param>
/// <param name="Messages">What to summarise, in any order.</param>
public sealed record SummaryPrompt(string Id, string TenantId, IReadOnlyList<ThreadMessage> Messages);
