using ClusterBot.Bot.Playground.Installation;
using ClusterBot.Bot.Turns.Events;
using ClusterBot.Data.Setup;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClusterBot.Bot.Playground;

public static class PlaygroundServices
{
    /// <summary>
    /// Adds the local Teams client. It needs the application's <see cref="StartupConsole"/>, and adds one if there is none.
    /// </summary>
    public static IServiceCollection AddPlayground(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<StartupConsole>();
        services.TryAddSingleton(_ => new NodeFinder(Environment.GetEnvironmentVariable("PATH")));
        services.AddSingleton(_ => PlaygroundOptions.Read(configuration));
        services.AddSingleton<PlaygroundInstallation>();
        services.AddSingleton<PlaygroundRunner>();
        services.AddDomainEventHandlers(typeof(PlaygroundServices));
        return services.AddHostedService<PlaygroundHostedService>();
    }
}
