using ClusterBot.Tests.Peers.Hosts;

namespace ClusterBot.Tests.Peers.Activities;

/// <summary>The same request to the original SDK's adapter and to ours has the same outcome, or a known difference.</summary>
public class ActivityPeersTests(PeersFixture peers) : IClassFixture<PeersFixture>
{
    [Fact]
    public async Task Dump()
    {
        var lines = new List<string>();
        foreach (var each in PeerCases.All)
        {
            var request = each.Request(peers.Tokens);
            var sdk = await peers.AskSdkAsync(request);
            var own = await peers.AskOwnAsync(request);
            lines.AddRange(Comparison.Of(sdk, own).Select(line => $"{each.Name}\t{line}"));
        }

        lines.Add($"{PeerCases.All.Count} cases");
        await File.WriteAllLinesAsync("/tmp/p/peers.dump", lines, TestContext.Current.CancellationToken);
    }
}
