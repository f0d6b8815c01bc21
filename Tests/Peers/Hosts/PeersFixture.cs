using ClusterBot.BotFramework;
using ClusterBot.BotFramework.Connector;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>Both peers, with one token service and one recorder. One request at a time: the recorder does not tell whose it is.</summary>
public sealed class PeersFixture : IAsyncLifetime
{
    private readonly HttpClient _channel = new(new SocketsHttpHandler { UseProxy = false });
    private Loopback? _sdk;
    private Loopback? _own;
    private IHost? _host;

    internal TokenService Tokens { get; private set; } = null!;

    internal Recorder Recorder { get; private set; } = null!;

    /// <summary>The https address of the OpenID metadata, which no other fixture has.</summary>
    internal string MetadataUrl { get; private set; } = null!;

    internal PeerNetwork Network { get; private set; } = null!;

    /// <summary>Our connector client, which sends to the recorder.</summary>
    internal ConnectorClient Connector => _host!.Services.GetRequiredService<ConnectorClient>();

    public async ValueTask InitializeAsync()
    {
        Tokens = await TokenService.StartAsync();
        // The SDK asks for its keys once in five days, so those of the cases are there before it asks.
        _ = WrongTokens.All.Select(wrong => wrong.Authorization(Tokens, FakeConnector.DefaultServiceUrl)).ToList();
        Recorder = await Recorder.StartAsync();
        Network = new PeerNetwork(Tokens.Url, Recorder.Url);
        var openId = $"https://{PeerNetwork.OpenIdHost}:{new Uri(Tokens.Url).Port}/v1/.well-known";
        (MetadataUrl, Tokens.KeySetUrl) = ($"{openId}/openidconfiguration", $"{openId}/keys");
        _host = Host();
        _own = await ActivatorUtilities.CreateInstance<OwnPeer>(_host.Services).StartAsync();
        _sdk = await SdkPeer.StartAsync(TokenService.AppId, MetadataUrl, "bot-token-1", Network);
    }

    /// <summary>Sends everything that an application's clients send to this token service and this recorder.</summary>
    internal IHttpMessageHandlerBuilderFilter ToLoopback() => new ToLoopbackFilter(Tokens.Url, Recorder.Url);

    internal async Task<PeerAnswer> AskSdkAsync(PeerRequest request) => await AskAsync(_sdk!, request);

    internal async Task<PeerAnswer> AskOwnAsync(PeerRequest request) => await AskAsync(_own!, request);

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _own!.DisposeAsync();
        await _sdk!.DisposeAsync();
        _host!.Dispose();
        Network.Dispose();
        await Recorder.DisposeAsync();
        await Tokens.DisposeAsync();
    }

    private async Task<PeerAnswer> AskAsync(Loopback peer, PeerRequest request)
    {
        Recorder.Take();
        using var message = request.To(new Uri(peer.Url + "/api/messages"));
        using var response = await _channel.SendAsync(message, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new PeerAnswer((int)response.StatusCode, body, Recorder.Take());
    }

    private IHost Host()
    {
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = TokenService.AppId,
            ["MicrosoftAppPassword"] = TokenService.AppPassword,
            ["MicrosoftAppTenantId"] = TokenService.TenantId,
            ["ToBotFromChannelOpenIdMetadataUrl"] = MetadataUrl,
        };
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddBotFramework(builder.Configuration);
        builder.Services.AddSingleton(ToLoopback());
        return builder.Build();
    }

    private sealed class ToLoopbackFilter(string tokens, string connector) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            builder.PrimaryHandler = new PeerNetwork(tokens, connector);
        };
    }
}
