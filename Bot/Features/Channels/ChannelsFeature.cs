using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Cards.Channels;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Channels;

/// <summary>The bot's places: added and removed, channels linked to clusters, and changes to channels and teams.</summary>
internal static class ChannelsFeature
{
    public static IServiceCollection AddChannels(this IServiceCollection services)
    {
        services.AddRoute(TurnRoute.ForEvent<BotAddedHandler>(ActivityTypes.InstallationUpdate, "add"));
        services.AddRoute(TurnRoute.ForEvent<BotRemovedHandler>(ActivityTypes.InstallationUpdate, "remove"));
        services.AddRoute(TurnRoute.ForEvent<BotUpgradedHandler>(ActivityTypes.InstallationUpdate, RouteTable.Upgrade));
        foreach (var what in (string[])[ChannelChangedHandler.Renamed, .. Presence.ChannelGone, .. ChannelChangedHandler.Back])
        {
            services.AddRoute(TurnRoute.ForEvent<ChannelChangedHandler>(ActivityTypes.ConversationUpdate, what));
        }

        foreach (var what in (string[])[.. Presence.TeamGone, .. TeamChangedHandler.Back])
        {
            services.AddRoute(TurnRoute.ForEvent<TeamChangedHandler>(ActivityTypes.ConversationUpdate, what));
        }

        services.AddCommand<AskForLinkHandler>(CommandList.Link);
        services.AddRoute(TurnRoute.ForAction<LinkChannel, LinkChannelHandler>(ChannelActionsJson.Default.LinkChannel));
        return services;
    }
}
