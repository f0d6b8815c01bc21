using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Language;

/// <summary>Makes a summary of good-practice threads: offline, or with a language model whose points are checked.</summary>
public interface ISummaryWriter
{
    /// <summary>Never fails on what the messages hold, nor on a model that fails: the extract is always there to fall back on.</summary>
    Task<Summary> WriteAsync(SummaryRequest request, CancellationToken cancellationToken);
}
