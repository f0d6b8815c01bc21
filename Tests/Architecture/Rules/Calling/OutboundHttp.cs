namespace ClusterBot.Tests.Architecture.Rules.Calling;

/// <summary>Clients for outbound HTTP are made in one place, so that what they must not do is said once.</summary>
public static class OutboundHttp
{
    private const string Place = "ClusterBot.BotFramework.OutboundClients";

    private static readonly string[] Clients =
    [
        "System.Net.Http.HttpClient", "System.Net.Http.SocketsHttpHandler", "System.Net.Http.HttpClientHandler",
        "System.Net.Http.HttpMessageInvoker",
        "System.Net.WebClient", "System.Net.WebSockets.ClientWebSocket",
    ];

    private static readonly string[] Adding =
    [
        "AddHttpClient", "ConfigurePrimaryHttpMessageHandler", "UseSocketsHttpHandler", "ConfigureHttpClientDefaults",
    ];

    public static IReadOnlyList<string> MadeElsewhere(IEnumerable<Call> calls) =>
        [.. calls
            .Where(call => call.Caller != Place)
            .Where(call => (call.Member == ".ctor" && Clients.Contains(call.Declaring)) || Adding.Contains(call.Member)
                || call is { Declaring: "System.Net.WebRequest", Member: "Create" or "CreateHttp" })
            .Select(call => $"{call.Caller} makes its own client ({call.Declaring}.{call.Member})")
            .Distinct()];
}
