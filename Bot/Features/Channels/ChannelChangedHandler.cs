using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>Follows a channel that is renamed, deleted, archived, or back again.</summary>
internal sealed class ChannelChangedHandler : IEventHandler
{
    public const string Renamed = "channelRenamed";

    public static readonly string[] Back = ["channelRestored", "channelUnarchived"];

    public async Task HandleAsync(TurnContext turn, CancellationToken cancellationToken)
    {
        var changed = turn.Activity.ChannelData?.Channel;
        if (changed?.Id is not { } id || await turn.Db.Conversations.FindAsync([id], cancellationToken) is not { } channel
            || channel.TenantId != turn.Conversation.TenantId)
        {
            return;
        }

        if (turn.IsOutdated(channel))
        {
            return;
        }

        channel.Name = changed.Name ?? channel.Name;
        var (what, sentAt) = (turn.Activity.ChannelData!.EventType, Presence.SentAt(turn.Activity, turn.Now));
        if (sentAt is not null)
        {
            // The event comes in the team's General channel, and is news of this one.
            (channel.HeardAt, channel.ServiceUrl) = (sentAt, turn.Activity.ServiceUrl!);
        }

        if (Array.IndexOf(Presence.ChannelGone, what) >= 0)
        {
            channel.Go(sentAt ?? turn.Now, withTeam: false);
        }
        else if (Array.IndexOf(Back, what) >= 0 && !(sentAt < channel.RemovedAt))
        {
            channel.ComeBack(turn.Now);
        }
    }
}
