namespace ClusterBot.Bot.Graph;

/// <summary>The messages that people wrote in a channel.</summary>
public interface IChannelMessages
{
    /// <param name="teamAadGroupId">The team's Microsoft Entra group id (<c>channelData.team.aadGroupId</c>).</param>
    /// <param name="channelId">The channel's id (<c>19:...@thread.tacv2</c>).</param>
    /// <param name="since">Threads with nothing posted since then are left out.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<ChannelReading> ReadAsync(
        string teamAadGroupId, string channelId, DateTimeOffset since, CancellationToken cancellationToken);
}
