using ClusterBot.Bot.Integrations.Graph.Channels;
using ClusterBot.Tests.Integrations.Language;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Integrations.Graph;

public class GraphChannelMessagesTests
{
    private static readonly DateTimeOffset Since = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Threads_are_read_with_their_replies_oldest_first_and_as_plain_text()
    {
        await using var graph = await GraphStub.SayingAsync(Page(null,
            Message("2", "2026-03-05T09:00:00Z", "<p>Second thread &amp; more</p>"),
            Message("1", "2026-03-04T09:00:00Z", "<div>First thread</div>", replies: Message(
                "11", "2026-03-06T09:00:00Z", "<at id=\"0\">Casey Diaz</at> a reply", replyTo: "1"))));

        var read = await ReadAsync(graph);

        Assert.True(read.Complete);
        Assert.Equal(["First thread", "Second thread & more", "Casey Diaz a reply"], read.Items.Select(message => message.Text));
        Assert.Equal(["1", "2", "1"], read.Items.Select(message => message.ThreadId));
        Assert.All(read.Items, message => Assert.Equal("Blake Cole", message.AuthorName));
        Assert.Equal("https://teams.example/1", read.Items[0].Link?.ToString());
        Assert.StartsWith($"/v1.0/teams/{GraphStub.TeamId}/channels/", graph.Paths[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_person_wrote_or_somebody_deleted_is_left_out()
    {
        await using var graph = await GraphStub.SayingAsync(Page(null,
            Message("1", "2026-03-04T09:00:00Z", "kept"),
            Message("2", "2026-03-04T09:00:00Z", "deleted", more: "\"deletedDateTime\":\"2026-03-04T10:00:00Z\","),
            Message("3", "2026-03-04T09:00:00Z", "system", type: "systemEventMessage"),
            Message("4", "2026-03-04T09:00:00Z", "bot", from: "{\"application\":{\"displayName\":\"ClusterBot\"}}"),
            Message("5", "2026-03-04T09:00:00Z", "nobody", from: "null"),
            Message("6", "2026-02-04T09:00:00Z", "too old"),
            Message("7", "2026-03-04T09:00:00Z", "<img src='x'>")));

        Assert.Equal(["kept"], (await ReadAsync(graph)).Items.Select(message => message.Text));
    }

    [Fact]
    public async Task Pages_are_followed_on_the_same_server()
    {
        await using var graph = await GraphStub.StartAsync((context, stub) => context.Response.WriteAsync(
            context.Request.Query.ContainsKey("page")
                ? Page(null, Message("1", "2026-03-04T09:00:00Z", "page two"))
                : Page(stub.Address + "v1.0/teams/t/channels/c/messages?page=2", Message("2", "2026-03-05T09:00:00Z", "page one"))));

        var read = await ReadAsync(graph);

        Assert.Equal(["page two", "page one"], read.Items.Select(message => message.Text));
        Assert.True(read.Complete);
    }

    [Fact]
    public async Task More_replies_are_fetched()
    {
        await using var graph = await GraphStub.StartAsync((context, stub) => context.Response.WriteAsync(
            context.Request.Path.Value!.EndsWith("replies", StringComparison.Ordinal)
                ? Page(null, Message("12", "2026-03-05T09:00:00Z", "later reply", replyTo: "1"))
                : Page(null, Message(
                    "1", "2026-03-04T09:00:00Z", "root",
                    more: $"\"replies@odata.nextLink\":\"{stub.Address}v1.0/teams/t/channels/c/messages/1/replies?$skip=1\","))));

        Assert.Equal(["root", "later reply"], (await ReadAsync(graph)).Items.Select(message => message.Text));
    }

    [Fact]
    public async Task A_next_page_on_another_server_is_never_asked_for()
    {
        var strangers = 0;
        await using var stranger = await StubServer.StartAsync(context =>
        {
            strangers++;
            return context.Response.WriteAsync("""{"value":[]}""");
        });
        await using var graph = await GraphStub.SayingAsync(
            Page(stranger.Address + "v1.0/teams", Message("1", "2026-03-04T09:00:00Z", "kept")));

        var read = await ReadAsync(graph);

        Assert.Equal(0, strangers);
        Assert.Single(read.Items);
        Assert.False(read.Complete);
    }

    [Fact]
    public async Task Pages_without_end_are_left_after_the_most_messages()
    {
        await using var graph = await GraphStub.StartAsync((context, stub) => context.Response.WriteAsync(
            Page(stub.Address + "v1.0/teams/t/channels/c/messages?page=2", Message("1", "2026-03-05T09:00:00Z", "again"))));

        var read = Assert.IsType<ChannelReading.Messages>(
            await graph.Channel(7).ReadAsync(GraphStub.TeamId, GraphStub.ChannelId, Since, Stop));

        Assert.Equal(7, read.Items.Count);
        Assert.False(read.Complete);
    }

    [Fact]
    public async Task Pages_older_than_asked_for_are_not_fetched()
    {
        await using var graph = await GraphStub.StartAsync((context, stub) => context.Response.WriteAsync(
            Page(stub.Address + "v1.0/teams/t/channels/c/messages?page=2", Message("1", "2026-01-05T09:00:00Z", "old"))));

        Assert.Empty((await ReadAsync(graph)).Items);
        Assert.Single(graph.Paths);
    }

    [Theory]
    [InlineData(403, "The bot is not allowed to read this from Microsoft Graph.")]
    [InlineData(404, "Microsoft Graph does not know it.")]
    public async Task A_refusal_has_a_reason(int status, string reason)
    {
        await using var graph = await GraphStub.StartAsync((context, _) =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("{}");
        });

        Assert.Equal(
            new ChannelReading.Unavailable(reason), await graph.Channel().ReadAsync(GraphStub.TeamId, GraphStub.ChannelId, Since, Stop));
    }

    private static async Task<ChannelReading.Messages> ReadAsync(GraphStub graph) =>
        Assert.IsType<ChannelReading.Messages>(await graph.Channel().ReadAsync(GraphStub.TeamId, GraphStub.ChannelId, Since, Stop));

    private static string Page(string? next, params string[] messages) =>
        "{" + (next is null ? "" : $"\"@odata.nextLink\":\"{next}\",") + "\"value\":[" + string.Join(',', messages) + "]}";

    private static string Message(
        string id, string at, string html, string? replyTo = null, string replies = "", string more = "", string type = "message",
        string from = "{\"user\":{\"displayName\":\"Blake Cole\"}}") =>
        $$"""
        {"id":"{{id}}","replyToId":{{(replyTo is null ? "null" : $"\"{replyTo}\"")}},"messageType":"{{type}}","createdDateTime":"{{at}}","lastModifiedDateTime":"{{at}}",{{more}}
         "webUrl":"https://teams.example/{{id}}","from":{{from}},"body":{"contentType":"html","content":{{System.Text.Json.JsonSerializer.Serialize(html)}}},"replies":[{{replies}}]}
        """;
}
