using System.Net;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Authentication.Inbound;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Tokens;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Tests.BotFramework.Authentication;

/// <summary>Both steps of the authenticator in a row, as an endpoint takes them.</summary>
public sealed class Door(
    TokenService service, TimeProvider? time = null, Action<Dictionary<string, string?>>? change = null, ILoggerProvider? logs = null)
    : IDisposable
{
    private readonly IHost _host = ProtocolHost.Create(Settings(service, change), time: time, logs: logs);

    public static Activity Good => SampleActivities.Read("message-personal");

    public async Task<Refusal?> TryAsync(string? authorization, Activity? activity = null, IPAddress? remote = null)
    {
        var inbound = _host.Get<InboundAuthenticator>();
        var result = await inbound.AuthenticateAsync(authorization, remote, TestContext.Current.CancellationToken);
        return result.Succeeded ? inbound.Authorise(result.Caller, activity ?? Good) : result.Refusal;
    }

    /// <summary>Tries a good activity with a good token that the change may spoil.</summary>
    public Task<Refusal?> TryAsync(Action<TokenDraft>? change = null) => TryAsync(service.Bearer(Good.ServiceUrl!, change));

    public void Dispose() => _host.Dispose();

    private static Dictionary<string, string?> Settings(TokenService service, Action<Dictionary<string, string?>>? change)
    {
        var settings = service.Settings;
        change?.Invoke(settings);
        return settings;
    }
}
