using ClusterBot.Domain.GoodPractice;

namespace ClusterBot.Bot.Integrations.Graph.Channels;

/// <summary>The result of reading a channel.</summary>
public abstract record ChannelReading
{
    private ChannelReading()
    {
    }

    /// <param name="Items">Oldest first; plain text; only what people wrote and did not delete.</param>
    /// <param name="Complete">False when there was more than is read at once: then the most recent threads are here.</param>
    public sealed record Messages(IReadOnlyList<ThreadMessage> Items, bool Complete) : ChannelReading
    {
        /// <summary>The messages that were deleted, each with the time at which it was.</summary>
        public IReadOnlyDictionary<string, DateTimeOffset> Deleted { get; init; } = new Dictionary<string, DateTimeOffset>();
    }

    /// <param name="Reason">One plain sentence.</param>
    public sealed record Unavailable(string Reason) : ChannelReading;
}

/// <summary>The messages that people wrote in a channel.</summary>
public interface IChannelMessages
{
    /// <param name="teamAadGroupId">The team's Microsoft Entra group id (<c>channelData.team.aadGroupId</c>).</param>
    /// <param name="channelId">The channel's id (<c>19:...@thread.tacv2</c>).</param>
    /// <param name="since">Threads with nothing posted since then are left out.</param>
    Task<ChannelReading> ReadAsync(
        string teamAadGroupId, string channelId, DateTimeOffset since, CancellationToken cancellationToken);
}

/// <summary>Substitute where Microsoft Graph is not configured.</summary>
internal sealed class NoChannelMessages : IChannelMessages
{
    public Task<ChannelReading> ReadAsync(
        string teamAadGroupId, string channelId, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<ChannelReading>(new ChannelReading.Unavailable(GraphOptions.NotConfigured));
}
