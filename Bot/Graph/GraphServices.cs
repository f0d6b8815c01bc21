using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using ClusterBot.Bot.Faults;
using ClusterBot.BotFramework;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Graph;

namespace ClusterBot.Bot.Graph;

internal static class GraphServices
{
    private const string ClientName = "MicrosoftGraph";
    private const string LoginClientName = "MicrosoftGraphLogin";
    private const int MaxPage = 20 * 1024 * 1024;

    /// <summary>The real client where Graph is configured; else parts that say it is not.</summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        // Apart: a method that names the client's types loads their library, which is the largest of all.
        return GraphOptions.Read(configuration) is { } options
            ? services.AddClient(options)
            : services.AddSingleton<IGraphDirectory, NoGraphDirectory>().AddSingleton<IChannelMessages, NoChannelMessages>().AddSingleton<IMailboxes, NoMailboxes>().AddSingleton<IGraphPermissions, NoGraphPermissions>();
    }

    private static IServiceCollection AddClient(this IServiceCollection services, GraphOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutboundClient(LoginClientName, TimeSpan.FromSeconds(10));
        // A page of fifty threads with their replies is larger than other answers.
        services.AddOutboundClient(ClientName, TimeSpan.FromSeconds(100), (_, url) => SameServer.Is(url, options.BaseUrl))
            .ConfigureHttpClient(client => client.MaxResponseContentBufferSize = MaxPage)
            .AddHttpMessageHandler(provider => new RetryAfterHandler(provider.GetRequiredService<TimeProvider>()));
        services.AddFaultBook().AddProbe<GraphProbe>();
        services.AddSingleton(options);
        services.AddSingleton(provider => Connect(options, provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IMailboxes, GraphMailboxes>();
        services.AddSingleton<IGraphPermissions, GraphPermissions>();
        return services.AddSingleton<IGraphDirectory, GraphDirectory>().AddSingleton<IChannelMessages, GraphChannelMessages>();
    }

    private static GraphServiceClient Connect(GraphOptions options, IHttpClientFactory http, TimeProvider time) => new(
        http.CreateClient(ClientName),
        new GraphAuthentication(options, Credential(options, http, time)),
        options.BaseUrl.AbsoluteUri.TrimEnd('/'));

    /// <summary>Azure.Identity refuses plain http, which tests and local stand-ins speak.</summary>
    private static TokenCredential Credential(GraphOptions options, IHttpClientFactory http, TimeProvider time)
    {
        if (options.Secret is not { } secret)
        {
            return new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.AppId));
        }

        return options.LoginUrl.Scheme == Uri.UriSchemeHttp
            ? new LoopbackCredential(options, () => http.CreateClient(LoginClientName), time)
            : new ClientSecretCredential(options.TenantId, options.AppId, secret, new ClientSecretCredentialOptions
            {
                AuthorityHost = options.LoginUrl,
                Transport = new HttpClientTransport(http.CreateClient(LoginClientName)),
            });
    }
}
