using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns.Endpoint;

[Collection(FrontDoorTests.Name)]
public sealed class BadInputTests(FrontDoor door)
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("hello")]
    [InlineData("<activity/>")]
    [InlineData("type=message&text=help")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("{}")]
    public async Task What_is_no_activity_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await door.KnockAsync(body)).Status);

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await door.KnockAsync([0xFF, 0xFE, 0x00, 0x7B])).Status);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_of_300_KB_is_too_large_whether_or_not_it_says_so(bool saysSo)
    {
        var body = Encoding.UTF8.GetBytes(Good(text: new string('x', 300 * 1024)).ToJsonString());
        var stored = await door.Bot.StoredAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = saysSo ? new ByteArrayContent(body) : new StreamContent(new UnmeasuredStream(body)),
        };
        request.Headers.TransferEncodingChunked = !saysSo;
        using var response = await door.Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(stored, await door.Bot.StoredAsync());
        await door.AssertWorksAsync();
    }

    [Theory]
    [InlineData("value")]
    [InlineData("channelData")]
    [InlineData("somethingElse")]
    public async Task JSON_200_levels_deep_is_refused(string field)
    {
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", 200)) + "1" + new string('}', 200);
        var body = Good().ToJsonString();

        Assert.Equal(HttpStatusCode.BadRequest, (await door.KnockAsync($$"""{{body[..^1]}},"{{field}}x":{{deep}}}""")).Status);
    }

    [Theory]
    [InlineData("""  "text":"again"  """)]
    [InlineData("""  "conversation":{"id":"a:other"}  """)]
    [InlineData("""  "value":{"a":1,"a":2}  """)]
    public async Task A_field_given_twice_is_refused(string field) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await door.KnockAsync($"{Good().ToJsonString()[..^1]},{field}}}")).Status);

    [Fact]
    public async Task A_type_of_blanks_is_refused() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await KnockAsync(activity => activity["type"] = " ")).Status);

    [Theory]
    [InlineData("agentLifecycle")]
    [InlineData("Message")]
    [InlineData("message ")]
    [InlineData("\u0000")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("trace")]
    public async Task A_type_that_the_bot_has_no_use_for_is_taken_and_leaves_no_trace(string type)
    {
        var turns = await door.Bot.QueryAsync(db => db.Turns.CountAsync());

        using var response = await door.Bot.PostAsync(Good(text: "help").With("type", type).ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(turns, await door.Bot.QueryAsync(db => db.Turns.CountAsync()));
    }

    [Theory]
    [InlineData("expectReplies", 400)]
    [InlineData("normal", 200)]
    [InlineData("ofTheFuture", 200)]
    public async Task Replies_in_the_response_are_not_to_be_had(string deliveryMode, int status) =>
        Assert.Equal(status, (int)(await KnockAsync(activity => activity["deliveryMode"] = deliveryMode)).Status);

    [Theory]
    [InlineData("type", 400)]
    [InlineData("conversation", 400)]
    [InlineData("from", 400)]
    [InlineData("recipient", 400)]
    [InlineData("serviceUrl", 403)]
    public async Task What_an_answer_cannot_do_without_must_be_there(string field, int status) =>
        Assert.Equal(status, (int)(await KnockAsync(activity => activity.Remove(field))).Status);

    [Theory]
    [InlineData("https://connector.example.com/")]
    [InlineData("http://169.254.169.254/metadata")]
    [InlineData("https://smba.trafficmanager.net.example.com/")]
    [InlineData("file:///etc/hosts")]
    [InlineData("")]
    public async Task A_service_elsewhere_is_refused(string serviceUrl) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await KnockAsync(activity => activity["serviceUrl"] = serviceUrl)).Status);

    [Theory]
    [InlineData("conversation", "a:guest\u0000")]
    [InlineData("conversation", "a:guest\r\nX-Header: 1")]
    [InlineData("from", "29:guest\u0000")]
    [InlineData("recipient", "28:clusterbot\u0007")]
    [InlineData("from", "29:guest\uFFFD")]
    public async Task An_id_with_control_characters_or_half_a_character_is_refused(string field, string id) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await KnockAsync(activity => activity[field]!["id"] = id)).Status);

    [Theory]
    [InlineData("timestamp", "yesterday")]
    [InlineData("timestamp", "0001-01-01T00:00:00+14:00")]
    [InlineData("timestamp", "10000-01-01T00:00:00Z")]
    [InlineData("timestamp", "2026-02-30T00:00:00Z")]
    [InlineData("localTimestamp", "2026-11-23T25:00:00Z")]
    public async Task A_time_that_cannot_be_is_as_if_there_were_none(string field, string time) =>
        Assert.Equal(HttpStatusCode.OK, (await KnockAsync(activity => activity[field] = time)).Status);

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public async Task A_time_at_the_end_of_the_calendar_does_no_harm(string time) =>
        Assert.Equal(HttpStatusCode.OK, (await KnockAsync(activity => activity["timestamp"] = time)).Status);

    private Task<(HttpStatusCode Status, string Text)> KnockAsync(Action<JsonObject> change)
    {
        var activity = Good();
        change(activity);
        return door.KnockAsync(activity.ToJsonString());
    }

    private JsonObject Good(string text = "help")
    {
        var activity = Teams.Says(Teams.Stranger, text, Teams.ChatOf(Teams.Stranger));
        (activity.ServiceUrl, activity.Id) = (door.Bot.Connector.ServiceUrl, Guid.NewGuid().ToString());
        return JsonNode.Parse(ActivityJson.Write(activity))!.AsObject();
    }

    /// <summary>Does not tell its length, so that it is sent in chunks.</summary>
    private sealed class UnmeasuredStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

internal static class JsonObjectChanges
{
    public static JsonObject With(this JsonObject json, string field, string value)
    {
        json[field] = value;
        return json;
    }
}
