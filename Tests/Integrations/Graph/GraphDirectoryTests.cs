using ClusterBot.Bot.Integrations.Graph;
using ClusterBot.Bot.Integrations.Graph.Channels;
using ClusterBot.Bot.Integrations.Graph.Directory;
using ClusterBot.Data.Setup;
using ClusterBot.Tests.Integrations.Language;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ClusterBot.Tests.Integrations.Graph;

public class GraphDirectoryTests
{
    private const string Avery = "a0000000-0000-4000-8000-000000000001";
    private const string Found = """{"displayName":"Avery Howard","mail":"avery.howard@example.gov.uk"}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_found_by_id_with_the_bots_own_token()
    {
        await using var graph = await GraphStub.SayingAsync(Found);

        Assert.Equal(
            new PersonLookup.Found("Avery Howard", "avery.howard@example.gov.uk"), await graph.Directory().FindPersonAsync(Avery, Stop));
        Assert.StartsWith($"/v1.0/users/{Avery}?", Assert.Single(graph.Paths), StringComparison.Ordinal);
        Assert.Equal("Bearer token-for-app", Assert.Single(graph.Tokens));
    }

    [Fact]
    public async Task An_unknown_person_is_not_found()
    {
        await using var graph = await GraphStub.StartAsync((context, _) => Fail(context, 404));

        Assert.IsType<PersonLookup.NotFound>(await graph.Directory().FindPersonAsync(Avery, Stop));
    }

    [Theory]
    [InlineData("../groups")]
    [InlineData("")]
    public async Task What_is_no_id_is_not_asked_for(string id)
    {
        await using var graph = await GraphStub.SayingAsync(Found);

        Assert.IsType<PersonLookup.NotFound>(await graph.Directory().FindPersonAsync(id, Stop));
        Assert.Empty(graph.Paths);
    }

    [Fact]
    public async Task Too_many_requests_are_waited_out()
    {
        await using var graph = await GraphStub.StartAsync((context, stub) =>
        {
            context.Response.Headers.RetryAfter = "0";
            return stub.Paths.Count == 1 ? Fail(context, 429) : context.Response.WriteAsync(Found);
        });

        Assert.IsType<PersonLookup.Found>(await graph.Directory().FindPersonAsync(Avery, Stop));
        Assert.Equal(2, graph.Paths.Count);
    }

    [Fact]
    public async Task The_wait_is_as_long_as_told()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var graph = await GraphStub.StartAsync(async (context, stub) =>
        {
            context.Response.Headers.RetryAfter = "20";
            await (stub.Paths.Count == 1 ? Fail(context, 503) : context.Response.WriteAsync(Found));
            asked.TrySetResult();
        });

        var finding = graph.Directory(time).FindPersonAsync(Avery, Stop);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop);
        time.Advance(TimeSpan.FromSeconds(19));
        Assert.Single(graph.Paths);
        for (var tries = 0; !finding.IsCompleted && tries < 500; tries++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(finding, Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Stop));
        }

        Assert.IsType<PersonLookup.Found>(await finding);
    }

    [Fact]
    public async Task A_wait_of_an_hour_is_not_waited()
    {
        await using var graph = await GraphStub.StartAsync((context, _) =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return Fail(context, 429);
        });

        var answer = Assert.IsType<PersonLookup.Unavailable>(await graph.Directory().FindPersonAsync(Avery, Stop));
        Assert.Equal("Microsoft Graph is asked too much at the moment.", answer.Reason);
        Assert.Single(graph.Paths);
    }

    [Theory]
    [InlineData(403, "", "The bot is not allowed to read this from Microsoft Graph.")]
    [InlineData(500, "{}", "Microsoft Graph answered with an error (500).")]
    [InlineData(302, "", "Microsoft Graph's answer could not be read.")]
    [InlineData(200, "{\"displayName\":", "Microsoft Graph's answer could not be read.")]
    public async Task A_failure_has_a_reason(int status, string body, string reason)
    {
        await using var graph = await GraphStub.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://127.0.0.1:1/elsewhere";
            return context.Response.WriteAsync(body);
        });

        Assert.Equal(new PersonLookup.Unavailable(reason), await graph.Directory().FindPersonAsync(Avery, Stop));
    }

    [Fact]
    public async Task A_service_that_is_down_is_said_to_be_out_of_reach()
    {
        IGraphDirectory directory;
        await using (var graph = await GraphStub.SayingAsync(Found))
        {
            directory = graph.Directory();
        }

        Assert.Equal(new PersonLookup.Unavailable("Microsoft Graph could not be reached."), await directory.FindPersonAsync(Avery, Stop));
    }

    [Fact]
    public async Task Where_nothing_is_configured_it_says_so()
    {
        var services = new ServiceCollection().AddLogging().AddGraph(Settings.Of()).BuildServiceProvider();

        Assert.Equal(
            new PersonLookup.Unavailable(GraphOptions.NotConfigured),
            await services.GetRequiredService<IGraphDirectory>().FindPersonAsync(Avery, Stop));
        Assert.Equal(
            new ChannelReading.Unavailable(GraphOptions.NotConfigured),
            await services.GetRequiredService<IChannelMessages>().ReadAsync(GraphStub.TeamId, GraphStub.ChannelId, default, Stop));
    }

    [Theory]
    [InlineData("Graph:Enabled", "Graph:Enabled", "perhaps")]
    [InlineData("Graph:BaseUrl", "Graph:BaseUrl", "http://graph.example.org/v1.0")]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppTenantId", "")]
    [InlineData("MicrosoftAppPassword", "MicrosoftAppPassword", "")]
    [InlineData("Graph:MostMessages", "Graph:MostMessages", "0")]
    public void A_broken_value_is_named(string setting, string name, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = "app",
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = "tenant",
            [name] = value,
        };

        var problem = Assert.Throws<ConfigurationProblemException>(() =>
            new ServiceCollection().AddGraph(Settings.Of([.. settings.Select(pair => (pair.Key, pair.Value))])));

        Assert.Equal(setting, problem.Setting);
    }

    private static Task Fail(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("""{"error":{"code":"Nothing","message":"Nothing"}}""");
    }
}
