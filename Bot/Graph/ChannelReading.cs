using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Graph;

/// <summary>What came of reading a channel.</summary>
public abstract record ChannelReading
{
    private ChannelReading()
    {
    }

    /// <param name="Items">Oldest first; plain text; only what people wrote and did not delete.</param>
    /// <param name="Complete">False when there was more than is read at once: then the most recent threads are here.</param>
    public sealed record Messages(IReadOnlyList<ThreadMessage> Items, bool Complete) : ChannelReading;

    /// <param name="Reason">One plain sentence.</param>
    public sealed record Unavailable(string Reason) : ChannelReading;
}
