using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Bot.Integrations.Language;

/// <summary>Makes the extract; needs nothing but the messages.</summary>
internal sealed class ExtractSummaryWriter : ISummaryWriter
{
    public Task<Summary> WriteAsync(SummaryPrompt prompt, CancellationToken cancellationToken) =>
        Task.Run(() => ExtractiveSummariser.Summarise(prompt.Messages), cancellationToken);
}
