using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Connector;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;

namespace ClusterBot.Tests.BotFramework.Connector;

public class ConnectorCallTests
{
    private const string Thread = "19:fairness-general@thread.tacv2;messageid=1795431416466";
    private const string EscapedThread = "19%3Afairness-general%40thread.tacv2%3Bmessageid%3D1795431416466";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_are_sent_replied_to_updated_and_deleted()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        var (client, url) = (scene.Client, scene.Connector.ServiceUri);

        var sent = Assert.IsType<ConnectorResult.Accepted>(
            await client.SendToConversationAsync(url, Thread, ConnectorScene.Message("one"), Cancellation));
        var id = sent.ActivityId!;
        Assert.IsType<ConnectorResult.Accepted>(
            await client.ReplyToActivityAsync(url, Thread, id, ConnectorScene.Message("two"), Cancellation));
        var updated = await client.UpdateActivityAsync(url, Thread, id, ConnectorScene.Message("one, better"), Cancellation);
        Assert.IsType<ConnectorResult.Accepted>(await client.DeleteActivityAsync(url, Thread, id, Cancellation));

        Assert.Equal(new ConnectorResult.Accepted(id, null), updated);
        Assert.Equal(
            [
                $"POST /v3/conversations/{EscapedThread}/activities -> 201",
                $"POST /v3/conversations/{EscapedThread}/activities/{id} -> 201",
                $"PUT /v3/conversations/{EscapedThread}/activities/{id} -> 200",
                $"DELETE /v3/conversations/{EscapedThread}/activities/{id} -> 200",
            ],
            scene.Connector.Received.Select(item => item.ToString()));
        Assert.All(
            scene.Connector.Received, item => Assert.Equal((Thread, scene.Tokens.LastGivenToken), (item.ConversationId, item.BearerToken)));
        Assert.Equal(["one, better", "two"], scene.Connector.Messages(Thread).Select(message => message.Text));
    }

    [Fact]
    public async Task A_thread_is_opened_in_a_channel()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        var thread = ConversationParameters.NewThread(FakeConnector.BoardChannelId, TokenService.TenantId, ConnectorScene.Message("first"));

        var result = await scene.Client.CreateConversationAsync(scene.Connector.ServiceUri, thread, Cancellation);

        var accepted = Assert.IsType<ConnectorResult.Accepted>(result);
        Assert.Equal($"{FakeConnector.BoardChannelId};messageid={accepted.ActivityId}", accepted.ConversationId);
        var body = Assert.Single(scene.Connector.Received).Body!.Value;
        Assert.True(body.GetProperty("isGroup").GetBoolean());
        Assert.Equal(TokenService.TenantId, body.GetProperty("tenantId").GetString());
        Assert.Equal("""{"type":"message","text":"first"}""", body.GetProperty("activity").GetRawText());
        Assert.Equal(FakeConnector.BoardChannelId, body.GetProperty("channelData").GetProperty("channel").GetProperty("id").GetString());
        Assert.Equal(TokenService.TenantId, body.GetProperty("channelData").GetProperty("tenant").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_personal_chat_is_opened()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        var chat = ConversationParameters.Personal("28:clusterbot", DemoPeople.Blake.Id, TokenService.TenantId);

        var result = await scene.Client.CreateConversationAsync(scene.Connector.ServiceUri, chat, Cancellation);

        Assert.Equal(new ConnectorResult.Accepted(null, "a:blake-cole"), result);
    }

    [Fact]
    public async Task Channels_and_members_are_read_page_by_page()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        var url = scene.Connector.ServiceUri;

        var channels = await scene.Client.GetTeamChannelsAsync(url, FakeConnector.TeamId, Cancellation);
        var first = await scene.Client.GetPagedMembersAsync(url, FakeConnector.TeamId, pageSize: 4, cancellationToken: Cancellation);
        var last = await scene.Client.GetPagedMembersAsync(url, FakeConnector.TeamId, 4, first.Value!.ContinuationToken, Cancellation);

        Assert.Equal(
            [(FakeConnector.TeamId, null), (FakeConnector.BoardChannelId, "Delivery board")], channels.Value!.Select(c => (c.Id!, c.Name)));
        Assert.Equal(DemoPeople.All.Select(person => person.AadObjectId), first.Value.Members.Concat(last.Value!.Members).Select(m =>
            m.AadObjectId));
        Assert.Null(last.Value.ContinuationToken);
    }

    [Fact]
    public async Task A_read_that_fails_says_why()
    {
        await using var scene = await ConnectorScene.CreateAsync();
        scene.Connector.Next(ConnectorAnswer.Throttled(3));
        scene.Connector.Next(new ConnectorAnswer(200, "not JSON"));

        var throttled = await scene.Client.GetTeamChannelsAsync(scene.Connector.ServiceUri, FakeConnector.TeamId, Cancellation);
        var unreadable = await scene.Client.GetPagedMembersAsync(
            scene.Connector.ServiceUri, FakeConnector.TeamId, cancellationToken: Cancellation);

        Assert.Equal(new ConnectorResult.Throttled(TimeSpan.FromSeconds(3)), throttled.Failure);
        Assert.IsType<ConnectorResult.Unavailable>(unreadable.Failure);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_change_the_path_is_refused(string id)
    {
        await using var scene = await ConnectorScene.CreateAsync();

        var results = new[]
        {
            await scene.SendAsync(id),
            await scene.Client.UpdateActivityAsync(scene.Connector.ServiceUri, "a", id, new Activity(), Cancellation),
        };

        Assert.All(results, result => Assert.Equal(new ConnectorResult.Refused(0, ErrorCodes.UnusableId), result));
        Assert.Empty(scene.Connector.Received);
    }

    [Theory]
    [InlineData("../../../admin")]
    [InlineData("a/b?c=d#e")]
    [InlineData("%2e%2e")]
    [InlineData("a b\r\nHost: c")]
    [InlineData("Zoë \u202E")]
    public async Task Whatever_an_id_holds_stays_one_part_of_the_path(string id)
    {
        await using var scene = await ConnectorScene.CreateAsync();

        Assert.IsType<ConnectorResult.Accepted>(await scene.SendAsync(id));

        Assert.Equal(id, Assert.Single(scene.Connector.Received).ConversationId);
    }
}
