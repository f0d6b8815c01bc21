namespace ClusterBot.Bot.Graph;

/// <summary>Stands in where Microsoft Graph is not configured.</summary>
internal sealed class NoChannelMessages : IChannelMessages
{
    public Task<ChannelReading> ReadAsync(
        string teamAadGroupId, string channelId, DateTimeOffset since, CancellationToken cancellationToken) =>
        Task.FromResult<ChannelReading>(new ChannelReading.Unavailable(GraphOptions.NotConfigured));
}
