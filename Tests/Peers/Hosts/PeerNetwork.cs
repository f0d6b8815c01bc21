namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>
/// The way from either peer to the channel: both are configured for the public cloud's addresses, and what they send there arrives on
/// loopback, with the host that was meant in its Host header.
/// </summary>
internal sealed class PeerNetwork : DelegatingHandler
{
    public const string OpenIdHost = "login.botframework.com";

    private readonly string _tokens;
    private readonly string _connector;

    /// <param name="tokens">The token service's address.</param>
    /// <param name="connector">The address of the recorder, which takes everything else.</param>
    public PeerNetwork(string tokens, string connector)
        : base(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) =>
        (_tokens, _connector) = (tokens, connector);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var meant = request.RequestUri!;
        request.Headers.Host = meant.Authority;
        request.RequestUri = new Uri((IsOfTokens(meant) ? _tokens : _connector) + meant.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }

    private static bool IsOfTokens(Uri meant) => meant.Host is OpenIdHost or "login.microsoftonline.com";
}
