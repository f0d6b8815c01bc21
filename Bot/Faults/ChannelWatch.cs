using ClusterBot.BotFramework.Authentication;

namespace ClusterBot.Bot.Faults;

internal static class ChannelWatch
{
    /// <summary>Watches what the bot needs to know the channel and to be known by it; without an app id there is nothing.</summary>
    public static IServiceCollection WatchChannel(this IServiceCollection services, IConfiguration configuration)
    {
        if (string.IsNullOrWhiteSpace(configuration[nameof(BotFrameworkOptions.MicrosoftAppId)]))
        {
            return services;
        }

        var tokens = services.Last(service => service.ServiceType == typeof(IBotTokenSource)).ImplementationFactory
            ?? throw new InvalidOperationException("The source of the bot's token is not made by a factory.");
        services.AddSingleton<IBotTokenSource>(provider =>
            new WatchedTokenSource((IBotTokenSource)tokens(provider), provider.GetRequiredService<FaultBook>()));
        return services.AddProbe<TokenServiceProbe>().AddProbe<TokenRenewalProbe>().AddProbe<SigningKeysProbe>();
    }
}
