using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Channels;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>Where the bot is: added and removed, channels linked to clusters, renamed, deleted and restored.</summary>
internal static class ChannelsFeature
{
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddRoute(TurnRoute.ForEvent<BotAddedHandler>(ActivityTypes.InstallationUpdate, "add"));
        services.AddRoute(TurnRoute.ForEvent<BotRemovedHandler>(ActivityTypes.InstallationUpdate, "remove"));
        services.AddRoute(TurnRoute.ForEvent<ChannelChangedHandler>(ActivityTypes.ConversationUpdate, ChannelChangedHandler.Renamed));
        services.AddRoute(TurnRoute.ForEvent<ChannelChangedHandler>(ActivityTypes.ConversationUpdate, ChannelChangedHandler.Deleted));
        services.AddRoute(TurnRoute.ForEvent<ChannelChangedHandler>(ActivityTypes.ConversationUpdate, ChannelChangedHandler.Restored));
        services.AddRoute(TurnRoute.ForCommand<AskForLinkHandler>("link"));
        services.AddRoute(TurnRoute.ForAction<LinkChannel, LinkChannelHandler>(ChannelActionsJson.Default.LinkChannel));
        return services;
    }
}
