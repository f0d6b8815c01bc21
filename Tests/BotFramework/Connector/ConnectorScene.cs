using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Connector;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Tests.BotFramework.Connector;

/// <summary>A connector, a token service, and a client of both.</summary>
public sealed class ConnectorScene : IAsyncDisposable
{
    private readonly IHost _host;

    private ConnectorScene(FakeConnector connector, TokenService tokens, IHost host) =>
        (Connector, Tokens, this._host) = (connector, tokens, host);

    public FakeConnector Connector { get; }

    public TokenService Tokens { get; }

    public ConnectorClient Client => _host.Get<ConnectorClient>();

    public IServiceProvider Services => _host.Services;

    public static async Task<ConnectorScene> CreateAsync(
        TimeProvider? time = null, ILoggerProvider? logs = null, Action<Dictionary<string, string?>>? change = null)
    {
        var tokens = await TokenService.StartAsync(time);
        var settings = tokens.Settings;
        change?.Invoke(settings);
        return new ConnectorScene(await FakeConnector.StartAsync(time), tokens, ProtocolHost.Create(settings, time: time, logs: logs));
    }

    public Task<ConnectorResult> SendAsync(string conversationId = "a:avery-howard", string text = "Hello") =>
        Client.SendToConversationAsync(Connector.ServiceUri, conversationId, Message(text), TestContext.Current.CancellationToken);

    public static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await Connector.DisposeAsync();
        await Tokens.DisposeAsync();
    }
}
