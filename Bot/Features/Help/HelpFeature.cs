using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Features.Help;

/// <summary>The commands of the bot, and its reply to words that it does not understand.</summary>
internal static class HelpFeature
{
    public static IServiceCollection AddHelp(this IServiceCollection services)
    {
        services.AddCommand<HelpHandler>(CommandList.Help, CommandSpelling.Forgiven);
        services.AddCommand<ThanksHandler>(CommandList.Thanks, CommandSpelling.Exact);
        services.AddRoute(TurnRoute.ForAction<CancelCommand, CancelCommandHandler>(CommandActionsJson.Default.CancelCommand));
        foreach (var kind in Enum.GetValues<ConversationKind>())
        {
            services.AddRoute(TurnRoute.ForOtherText<NotUnderstoodHandler>(kind));
        }

        return services;
    }
}
