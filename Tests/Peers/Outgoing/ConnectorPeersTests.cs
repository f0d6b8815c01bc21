using ClusterBot.Tests.Peers.Hosts;
using ClusterBot.Tests.Support;
using Microsoft.Bot.Connector;
using Microsoft.Rest;

namespace ClusterBot.Tests.Peers.Outgoing;

/// <summary>The same call by the original SDK's connector client and by ours is the same request, or a known difference.</summary>
public class ConnectorPeersTests(PeersFixture peers) : IClassFixture<PeersFixture>
{
    public static TheoryData<string> Groups => [.. OutgoingCases.All.Select(each => each.Group).Distinct()];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Both_clients_send_the_same_or_differ_as_the_table_says(string group)
    {
        var differing = new List<string>();
        var cases = OutgoingCases.All.Where(each => each.Group == group).ToList();
        foreach (var each in cases)
        {
            var (sdk, own) = await SendAsync(each);
            Assert.NotNull(own);
            differing.AddRange(OutgoingComparison.Of(sdk, own).Select(line => $"{each.Name}: {line}"));
        }

        Difference.AssertAre(OutgoingDifferences.All, [.. cases.Select(each => each.Name)], differing);
    }

    [Theory]
    [InlineData("send", "accept", "user-agent")]
    [InlineData("reply", "accept", "user-agent", "x-ms-conversation-id")]
    [InlineData("update", "accept", "user-agent")]
    [InlineData("delete", "accept", "user-agent")]
    [InlineData("channels", "accept", "user-agent")]
    [InlineData("members", "accept", "user-agent")]
    [InlineData("chat", "accept", "user-agent")]
    public async Task The_SDK_adds_headers_that_the_connector_does_not_ask_for(string group, params string[] headers)
    {
        var (sdk, own) = await SendAsync(OutgoingCases.All.First(each => each.Group == group));

        Assert.Equal(headers, sdk!.Headers.Keys.Except(own!.Headers.Keys).Select(name => name.ToLowerInvariant()).Order());
        Assert.Empty(own.Headers.Keys.Except(sdk.Headers.Keys));
    }

    [Fact]
    public void Every_difference_has_a_reason_a_paragraph_and_cases_that_there_are()
    {
        var names = OutgoingCases.All.Select(each => each.Name).ToHashSet();

        Assert.Distinct(OutgoingCases.All.Select(each => each.Name));
        Assert.All(OutgoingDifferences.All, row => row.AssertSound(names));
    }

    [Fact]
    public void The_decision_gives_their_number() => Assert.Contains(
        $"{OutgoingCases.All.Count(each => each.Group != "recording")} calls",
        Repository.Read("docs", "adr", "0001-our-own-bot-framework-protocol-layer.md"),
        StringComparison.Ordinal);

    private async Task<(Recorded? Sdk, Recorded? Own)> SendAsync(OutgoingCase call)
    {
        peers.Recorder.Take();
        using var http = new HttpClient(peers.Network, disposeHandler: false);
        ConnectorClient.AddDefaultRequestHeaders(http);
        using var client = new ConnectorClient(
            new Uri(call.ServiceUrl), new TokenCredentials("bot-token-1"), http, disposeHttpClient: false);
        var fault = await Record.ExceptionAsync(() => call.Sdk(client));
        var sdk = peers.Recorder.Take().SingleOrDefault();
        Assert.True(fault is null || sdk is null, fault?.ToString());
        await call.Own(peers.Connector);
        return (sdk, peers.Recorder.Take().SingleOrDefault());
    }
}
