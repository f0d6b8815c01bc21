using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery.Lanes;

/// <summary>
/// Notices when this process does not reach the channel of one lane. Any answer is a sign that it does, a refusal or an error included:
/// another process would get the same.
/// </summary>
internal sealed class ChannelReach
{
    /// <summary>The silence after which another process is to try.</summary>
    internal static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    private DateTimeOffset? _silentSince;

    public void Note(ConnectorResult? result, DateTimeOffset startedAt)
    {
        _silentSince = result is ConnectorResult.Unavailable { Status: null } ? Earlier(startedAt) : null;
    }

    public bool IsLost(DateTimeOffset now) => _silentSince <= now - LongestSilence;

    private DateTimeOffset Earlier(DateTimeOffset startedAt) => _silentSince < startedAt ? _silentSince.Value : startedAt;
}
