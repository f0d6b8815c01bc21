using ClusterBot.Tests.Peers.Activities.Cases;
using ClusterBot.Tests.Peers.Activities.Differences;
using ClusterBot.Tests.Peers.Hosts;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Peers.Activities;

/// <summary>The same request to the original SDK's adapter and to ours has the same outcome, or a known difference.</summary>
public class ActivityPeersTests(PeersFixture peers) : IClassFixture<PeersFixture>
{
    public static TheoryData<string> Groups => [.. PeerCases.All.Select(each => each.Group).Distinct()];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Both_adapters_do_the_same_or_differ_as_the_table_says(string group)
    {
        var differing = new List<string>();
        var cases = PeerCases.All.Where(each => each.Group == group).ToList();
        foreach (var each in cases)
        {
            var request = each.Request(peers.Tokens);
            var sdk = await peers.AskSdkAsync(request);
            var own = await peers.AskOwnAsync(request);
            differing.AddRange(Comparison.Of(sdk, own).Select(line => $"{each.Name}: {line}"));
        }

        Difference.AssertAre(KnownDifferences.All, [.. cases.Select(each => each.Name)], differing);
    }

    [Fact]
    public void There_are_many_cases_and_each_has_a_name_of_its_own()
    {
        Assert.InRange(PeerCases.All.Count, 300, int.MaxValue);
        Assert.Distinct(PeerCases.All.Select(each => each.Name));
    }

    [Fact]
    public void Every_difference_has_a_reason_a_paragraph_and_cases_that_there_are()
    {
        var names = PeerCases.All.Select(each => each.Name).ToHashSet();

        Assert.All(KnownDifferences.All, row => row.AssertSound(names));
    }

    [Fact]
    public void The_decision_gives_their_numbers()
    {
        var decision = Repository.Read("docs", "adr", "0001-our-own-bot-framework-protocol-layer.md");
        var differing = KnownDifferences.All.SelectMany(row => row.Cases).Distinct().Count();

        Assert.Contains($"{PeerCases.All.Count(each => each.Group != "recording")} requests", decision, StringComparison.Ordinal);
        Assert.Contains($"{differing} differ", decision, StringComparison.Ordinal);
    }
}
