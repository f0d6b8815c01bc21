using ClusterBot.BotFramework.Authentication;
using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.BotFramework.Authentication.Outbound;
using ClusterBot.BotFramework.Connector;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ClusterBot.BotFramework;

/// <summary>Puts the Bot Framework protocol into an application's services.</summary>
public static class BotFrameworkServices
{
    /// <summary>
    /// Adds <see cref="InboundAuthenticator"/>, <see cref="IBotTokenSource"/> and <see cref="ConnectorClient"/>, with their options
    /// read from the configuration's root. The application does not start with options that cannot work:
    /// <see cref="OptionsValidationException"/> then has one line a fault.
    /// </summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BotFrameworkOptions>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<BotFrameworkOptions>>(new BotFrameworkOptionsBinder(configuration));
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>, BotFrameworkOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutboundClient(ConnectorHttp.ClientName, TimeSpan.FromSeconds(20), (provider, url) =>
            provider.GetRequiredService<ServiceHosts>().AllowHost(url));
        services.AddOutboundClient(SigningKeySource.ClientName, TimeSpan.FromSeconds(5));
        services.AddOutboundClient(ClientCredentials.ClientName, TimeSpan.FromSeconds(10));

        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<SigningKeySource>();
        services.AddSingleton<SigningKeyCache>();
        services.AddSingleton(provider => new ChannelTokenValidator(
            provider.GetRequiredService<SigningKeyCache>(),
            provider.GetRequiredService<IOptions<BotFrameworkOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<InboundAuthenticator>();
        services.AddSingleton(TokenSource);
        services.AddSingleton<ConnectorHttp>();
        services.AddSingleton<ConnectorClient>();
        return services;
    }

    private static IBotTokenSource TokenSource(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<BotFrameworkOptions>>();
        if (options.Value.MicrosoftAppId is not { Length: > 0 } appId)
        {
            return new NoTokenSource();
        }

        var time = provider.GetRequiredService<TimeProvider>();
        ITokenFetch fetch = options.Value.MicrosoftAppType == BotAppTypes.UserAssignedMsi
            ? new ManagedIdentity(ManagedIdentity.CredentialFor(appId), options)
            : new ClientCredentials(provider.GetRequiredService<IHttpClientFactory>(), options, time);
        return new CachedTokenSource(fetch, time);
    }
}
