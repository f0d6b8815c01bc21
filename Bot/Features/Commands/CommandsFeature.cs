using ClusterBot.Bot.Data;
using ClusterBot.Bot.Turns;

namespace ClusterBot.Bot.Features.Commands;

/// <summary>What people ask the bot in words, wherever they are: help, status, a PSA.</summary>
internal static class CommandsFeature
{
    public static IServiceCollection AddCommands(this IServiceCollection services)
    {
        services.AddScoped<PsaViews>();
        services.AddRoute(TurnRoute.ForCommand<HelpHandler>("help", CommandSpelling.Forgiven));
        services.AddRoute(TurnRoute.ForOtherText<HelpHandler>(ConversationKind.Personal));
        services.AddRoute(TurnRoute.ForOtherText<HelpHandler>(ConversationKind.GroupChat));
        services.AddRoute(TurnRoute.ForOtherText<HelpHandler>(ConversationKind.Unknown));
        services.AddRoute(TurnRoute.ForCommand<StatusHandler>("status", CommandSpelling.Forgiven));
        services.AddRoute(TurnRoute.ForCommand<ShowPsaHandler>("show psa", CommandSpelling.Forgiven));
        services.AddRoute(TurnRoute.ForCommand<ShowPsaHandler>("show", CommandSpelling.Exact));
        services.AddRoute(TurnRoute.ForCommand<ShowPsaHandler>("psa", CommandSpelling.Exact));
        return services;
    }
}
