using ClusterBot.Bot.Data.Entities;
using ClusterBot.Bot.Features.Help;
using ClusterBot.Bot.Turns;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Help;

namespace ClusterBot.Bot.Features.Overview;

/// <summary>What people ask the bot in words, wherever they are: help, status, a PSA.</summary>
internal static class OverviewFeature
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddScoped<PsaReader>();
        services.AddCommand<HelpHandler>(CommandList.Help, CommandSpelling.Forgiven);
        services.AddCommand<ThanksHandler>(CommandList.Thanks, CommandSpelling.Exact);
        services.AddCommand<StatusHandler>(CommandList.Status, CommandSpelling.Forgiven, CommandArguments.Read);
        services.AddCommand<ShowPsaHandler>(CommandList.ShowPsa, CommandSpelling.Forgiven, CommandArguments.Read);
        services.AddRoute(TurnRoute.ForAction<CancelCommand, CancelCommandHandler>(CommandActionsJson.Default.CancelCommand));
        foreach (var kind in Enum.GetValues<ConversationKind>())
        {
            services.AddRoute(TurnRoute.ForOtherText<NotUnderstoodHandler>(kind));
        }

        return services;
    }
}
