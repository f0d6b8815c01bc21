using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Domain.GoodPractice;
using ClusterBot.Domain.GoodPractice.Extraction;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>Fails so many times, as a process that is ended in the middle would, and then makes the extract.</summary>
internal sealed class UnreliableWriter(int failures) : ISummaryWriter
{
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    /// <summary>The messages that it was last given.</summary>
    public IReadOnlyList<ThreadMessage> Given { get; private set; } = [];

    public Task<Summary> WriteAsync(SummaryPrompt prompt, CancellationToken cancellationToken)
    {
        Given = prompt.Messages;
        return Interlocked.Increment(ref _asked) <= failures
            ? throw new InvalidOperationException("The writer of a test fails as told.")
            : Task.FromResult(ExtractiveSummariser.Summarise(prompt.Messages));
    }
}
