namespace ClusterBot.Bot.Graph;

internal static class GraphServices
{
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        services.AddSingleton<IGraphDirectory, NoGraphDirectory>();
        services.AddSingleton<IChannelMessages, NoChannelMessages>();
        return services;
    }
}
