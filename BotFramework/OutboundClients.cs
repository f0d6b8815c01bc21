using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.BotFramework;

/// <summary>
/// The one place where clients for outbound HTTP are made. All of them follow no redirect, keep no cookie, give up on a connection,
/// on an answer and on its size, and log nothing: addresses hold ids and permissions, and headers hold tokens. They use the proxy
/// that the environment names (<c>HTTPS_PROXY</c>, <c>NO_PROXY</c>).
/// </summary>
public static class OutboundClients
{
    /// <summary>The most bytes of an answer that is read whole. Who needs more reads its stream, and counts.</summary>
    public const int MaxAnswer = 1024 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Long enough to save the handshakes, short enough to learn that an address has moved.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Adds a client by its name, for <see cref="IHttpClientFactory"/>.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="name">By which it is asked for.</param>
    /// <param name="timeout">How long one request may take, until its answer's headers or its whole answer are there.</param>
    /// <param name="isAllowed">Tells whether a request may go to an address; one that may not fails before it is sent. Null where
    /// whoever calls has asked.</param>
    public static IHttpClientBuilder AddOutboundClient(
        this IServiceCollection services, string name, TimeSpan timeout, Func<IServiceProvider, Uri, bool>? isAllowed = null)
    {
        var builder = services.AddHttpClient(name, client =>
        {
            client.Timeout = timeout;
            client.MaxResponseContentBufferSize = MaxAnswer;
        });
        builder.ConfigurePrimaryHttpMessageHandler(() => Handler(useProxy: true)).RemoveAllLoggers();
        return isAllowed is null
            ? builder
            : builder.AddHttpMessageHandler(provider => new AllowedAddressHandler(url => isAllowed(provider, url)));
    }

    /// <summary>Makes a client for a helper program on this machine.</summary>
    public static HttpClient ForThisMachine(TimeSpan timeout) =>
        new(Handler(useProxy: false)) { Timeout = timeout, MaxResponseContentBufferSize = MaxAnswer };

    private static SocketsHttpHandler Handler(bool useProxy) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = useProxy,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
    };

    private sealed class AllowedAddressHandler(Func<Uri, bool> isAllowed) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            request.RequestUri is { } url && isAllowed(url)
                ? base.SendAsync(request, cancellationToken)
                : throw new HttpRequestException("The address is not one that the bot may send to.");
    }
}
