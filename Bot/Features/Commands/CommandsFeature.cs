using ClusterBot.Bot.Data;
using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Commands;

/// <summary>What people ask the bot in words, wherever they are: help, status, a PSA.</summary>
internal static class CommandsFeature
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddRoute(TurnRoute.ForCommand<HelpHandler>("help"));
        services.AddRoute(TurnRoute.ForOtherText<HelpHandler>(ConversationKind.Personal));
        services.AddRoute(TurnRoute.ForOtherText<HelpHandler>(ConversationKind.GroupChat));
        services.AddRoute(TurnRoute.ForCommand<StatusHandler>("status"));
        services.AddRoute(TurnRoute.ForCommand<ShowPsaHandler>("show psa"));
        services.AddRoute(TurnRoute.ForCommand<ShowPsaHandler>("show"));
        services.AddRoute(TurnRoute.ForCommand<ShowPsaHandler>("psa"));
        return services;
    }
}
