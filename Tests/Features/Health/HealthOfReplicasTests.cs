using ClusterBot.Data.Setup;
using ClusterBot.Tests.Health;
using ClusterBot.Tests.Integrations.Language;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.Features.Health;

/// <summary>Of two replicas one cannot reach the language model; the load balancer gives "health" to the other.</summary>
[Slow("two replicas and the time that one has to be missed")]
[OnlyOn(DatabaseEngine.PostgreSql, "a SQLite file belongs to one process")]
public sealed class HealthOfReplicasTests
{
    [Fact]
    public async Task What_another_replica_cannot_use_is_on_the_card_of_one_that_can_and_goes_when_it_can()
    {
        var isDown = true;
        await using var model = await Loopback.StartAsync(async http =>
        {
            http.Response.StatusCode = isDown ? 500 : 200;
            http.Response.ContentType = "application/json";
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(http.Response, ModelStub.Completion("yes"));
        });
        await using var one = await BotUnderTest.StartAsync(new()
        {
            ["AzureOpenAI:Endpoint"] = model.Url,
            ["AzureOpenAI:Deployment"] = "summaries",
            ["AzureOpenAI:ApiKey"] = ModelStub.Key,
        });
        await one.OpenTeamAsync();
        await using var other = await one.BesideAsync();
        (await other.PostAsync(Teams.Says(DemoPeople.Avery, "summarise", Teams.General))).Dispose();
        // The schedule gives the work to either of them.
        await Told.AdministratorAsync(other, "The language model: not working since");
        var (spared, faulty) = (await Ready.AskAsync(one)).Status == "ready" ? (one, other) : (other, one);

        var words = CardText.Of((await spared.AskAsync(DemoPeople.Finley, "health", Teams.ChatOf(DemoPeople.Finley))).Card!.Value);

        Assert.Equal(("ready", "degraded"), ((await Ready.AskAsync(spared)).Status, (await Ready.AskAsync(faulty)).Status));
        Assert.Contains("✖ the language model", words, StringComparison.Ordinal);
        Assert.Contains("by another replica; this one can use it.", words, StringComparison.Ordinal);
        isDown = false;
        await Told.AdministratorAsync(other, "The language model: well again since");
    }
}
