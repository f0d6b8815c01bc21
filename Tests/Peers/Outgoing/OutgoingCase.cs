using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Tests.Peers.Outgoing;

/// <summary>One call that both clients make.</summary>
/// <param name="Name">What it is, as the name of a test case.</param>
/// <param name="Sdk">Makes it by the SDK's client.</param>
/// <param name="Own">Makes it by ours.</param>
internal sealed record OutgoingCase(string Name, Func<Microsoft.Bot.Connector.ConnectorClient, Task> Sdk, Func<ConnectorClient, Task> Own)
{
    /// <summary>The first word of its name, by which cases are tried together.</summary>
    public string Group => Name.Split(' ', ',')[0];

    /// <summary>The service URL of both.</summary>
    public string ServiceUrl { get; init; } = OutgoingCases.ServiceUrl;
}
