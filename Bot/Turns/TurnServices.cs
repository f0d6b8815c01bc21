using ClusterBot.Bot.Stopping;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Turns;

internal static class TurnServices
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddStopping();
        services.AddInstruments<TurnInstruments>();
        services.AddSingleton<RouteTable>();
        services.AddSingleton<TurnFailures>();
        services.AddSingleton<TurnRunner>();
        services.AddScoped<Happenings.Happenings>();
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
