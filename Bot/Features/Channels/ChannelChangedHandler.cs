using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>Follows a channel that is renamed, deleted or restored.</summary>
internal sealed class ChannelChangedHandler : IEventHandler
{
    public const string Renamed = "channelRenamed";

    public const string Deleted = "channelDeleted";

    public const string Restored = "channelRestored";

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var changed = turn.Activity.ChannelData?.Channel;
        if (changed?.Id is not { } id || await turn.Db.Conversations.FindAsync([id], cancellationToken) is not { } channel
            || channel.TenantId != turn.Conversation.TenantId)
        {
            return;
        }

        channel.Name = changed.Name ?? channel.Name;
        channel.RemovedAt = turn.Activity.ChannelData!.EventType switch
        {
            Deleted => turn.Now,
            Restored => null,
            _ => channel.RemovedAt,
        };
    }
}
