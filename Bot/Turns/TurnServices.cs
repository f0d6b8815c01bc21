using ClusterBot.Bot.Lifetime;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Bot.Turns.Commands;
using ClusterBot.Bot.Turns.Endpoint;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Bot.Turns.FirstAdministrators;
using ClusterBot.Bot.Turns.Routing;
using ClusterBot.Cards.Commands;

namespace ClusterBot.Bot.Turns;

internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddStopping();
        services.AddMetrics<TurnMetrics>();
        services.AddSingleton<RouteTable>();
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<TurnFailures>();
        services.AddSingleton<ReadingTurns>();
        services.AddSingleton<TurnQueues>();
        services.AddSingleton<TurnRunner>();
        services.AddScoped<DomainEvents>();
        services.AddSingleton<FirstAdministrator>();
        return services;
    }

    /// <summary>Registers a command under all its words.</summary>
    public static IServiceCollection AddCommand<THandler>(
        this IServiceCollection services,
        CommandEntry command,
        CommandSpelling spelling = CommandSpelling.Asked,
        CommandArguments arguments = CommandArguments.None)
        where THandler : class, ICommandHandler
    {
        foreach (var phrase in (string[])[command.Phrase, .. command.Spellings])
        {
            services.AddRoute(TurnRoute.ForCommand<THandler>(phrase, spelling, arguments));
        }

        foreach (var phrase in command.Others)
        {
            services.AddRoute(TurnRoute.ForCommand<THandler>(phrase, CommandSpelling.Exact, arguments));
        }

        return services;
    }

    /// <summary>Registers a way into the program and the handler that takes it.</summary>
    public static IServiceCollection AddRoute(this IServiceCollection services, TurnRoute route)
    {
        services.AddSingleton(route);
        services.AddScoped(route.Handler);
        return services;
    }
}
