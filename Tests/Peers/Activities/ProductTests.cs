using ClusterBot.Data.Setup;
using ClusterBot.Tests.Peers.Activities.Cases;
using ClusterBot.Tests.Peers.Activities.Differences;
using ClusterBot.Tests.Peers.Hosts;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Peers.Activities;

/// <summary>
/// The peer that the SDK is compared with takes the steps of the product's own endpoint: wherever it does otherwise than the SDK, the
/// product gives the same status.
/// </summary>
public class ProductTests(PeersFixture peers) : IClassFixture<PeersFixture>
{
    [Fact, OnlyOn(DatabaseEngine.Sqlite, "What is compared happens before the database.")]
    public async Task The_product_differs_from_the_SDK_as_our_peer_does()
    {
        await using var bot = await BotUnderTest.StartAsync(
            new Dictionary<string, string?>(RegisteredBot.SettingsOf(peers.Tokens))
            {
                ["AllowedServiceHosts"] = null,
                ["ToBotFromChannelOpenIdMetadataUrl"] = peers.MetadataUrl,
            },
            services => services.AddSingleton(TimeProvider.System).AddSingleton(peers.ToLoopback()));
        var known = KnownDifferences.All.SelectMany(row => row.Cases).ToHashSet();
        var differing = new List<string>();
        foreach (var each in PeerCases.All.Where(each => known.Contains(each.Name)))
        {
            var request = each.Request(peers.Tokens);
            var own = await peers.AskOwnAsync(request);
            using var message = request.To(new Uri(bot.Http.BaseAddress!, "api/messages"));
            using var response = await bot.Http.SendAsync(message, TestContext.Current.CancellationToken);
            if (own.Status != (int)response.StatusCode)
            {
                differing.Add($"{each.Name}: {own.Status}, the product {(int)response.StatusCode}");
            }
        }

        Assert.Empty(differing);
    }
}
