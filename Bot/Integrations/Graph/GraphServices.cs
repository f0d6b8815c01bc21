using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using ClusterBot.Bot.Health;
using ClusterBot.Bot.Integrations.Graph.Channels;
using ClusterBot.Bot.Integrations.Graph.Directory;
using ClusterBot.Bot.Integrations.Graph.Mailboxes;
using ClusterBot.Bot.Integrations.Graph.Permissions;
using ClusterBot.BotFramework;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;

namespace ClusterBot.Bot.Integrations.Graph;

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
            : services.AddSingleton<IGraphDirectory, NoGraphDirectory>().AddSingleton<IChannelMessages, NoChannelMessages>()
                .AddSingleton<IMailboxes, NoMailboxes>().AddSingleton<IGraphPermissions, NoGraphPermissions>();
    }

    private static IServiceCollection AddClient(this IServiceCollection services, GraphOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOutboundClient(LoginClientName, TimeSpan.FromSeconds(10));
        // A page of fifty threads with their replies is larger than other answers.
        services.AddOutboundClient(ClientName, TimeSpan.FromSeconds(100), (_, url) => SameServer.Is(url, options.BaseUrl))
            .ConfigureHttpClient(client => client.MaxResponseContentBufferSize = MaxPage)
            .AddHttpMessageHandler(provider => new RetryAfterHandler(provider.GetRequiredService<TimeProvider>()));
        services.AddHealthState().AddProbe<GraphProbe>();
        services.AddSingleton(options);
        services.AddSingleton(provider =>
            Connect(options, provider.GetRequiredService<IHttpClientFactory>(), provider.GetRequiredService<TimeProvider>()));
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

internal static partial class GraphLog
{
    [LoggerMessage(LogLevel.Warning, "Microsoft Graph gave no {What} ({Problem}, status {Status}).")]
    public static partial void Failed(ILogger logger, string what, string problem, int status);

    [LoggerMessage(LogLevel.Warning, "Microsoft Graph pointed to another server for the next page; it is not followed.")]
    public static partial void PointedElsewhere(ILogger logger);
}

/// <summary>Writes into the book how a use of Microsoft Graph went. What it refuses or does not know, it has answered.</summary>
internal static class GraphUse
{
    public static void Worked(HealthState state) => state.Worked(Dependency.Graph);

    public static void Failed(HealthState state, Exception problem, string reason)
    {
        if (problem is ApiException { ResponseStatusCode: 400 or 403 or 404 or 429 })
        {
            Worked(state);
        }
        else
        {
            state.Failed(Dependency.Graph, reason);
        }
    }
}
