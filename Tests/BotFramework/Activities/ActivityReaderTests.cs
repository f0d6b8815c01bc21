using System.Text;
using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.BotFramework.Activities;

public class ActivityReaderTests
{
    private static readonly string[] TextFields =
    [
        "type", "id", "timestamp", "localTimestamp", "localTimezone", "serviceUrl", "channelId", "replyToId", "text", "textFormat",
        "locale", "name", "action", "summary", "inputHint", "importance", "deliveryMode",
    ];

    private static readonly string[] ObjectFields = ["from", "recipient", "conversation", "channelData"];

    private static readonly string[] ListFields = ["attachments", "entities", "membersAdded", "membersRemoved"];

    private static readonly string[] NestedTextFields =
    [
        "from.id", "from.name", "from.aadObjectId", "from.role", "conversation.id", "conversation.name", "conversation.conversationType",
        "conversation.tenantId", "channelData.tenant.id", "channelData.team.id", "channelData.team.name", "channelData.team.aadGroupId",
        "channelData.channel.id", "channelData.channel.name", "channelData.eventType", "channelData.settings.selectedChannel.id",
    ];

    public static TheoryData<string, string> WrongTypes()
    {
        var data = new TheoryData<string, string>();
        foreach (var (fields, values) in new (string[], string[])[]
        {
            ([.. TextFields, .. NestedTextFields], ["5", "true", "{}", "[]"]),
            ([.. ObjectFields, "channelData.tenant", "channelData.settings"], ["5", "\"text\"", "[]", "false"]),
            (ListFields, ["5", "\"text\"", "{}", "[5]", "[null]", "[[]]"]),
            (["conversation.isGroup"], ["5", "\"true\"", "{}"]),
        })
        {
            foreach (var (field, value) in fields.SelectMany(field => values.Select(value => (field, value))))
            {
                data.Add(field, value);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void A_field_of_the_wrong_type_is_named(string field, string value)
    {
        var json = Good();
        Set(json, field, JsonNode.Parse(value));

        var result = ActivityReader.Read(Utf8(json));

        Assert.False(result.Succeeded);
        Assert.Contains(field, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "not JSON")]
    [InlineData("hello", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("{}}", "not JSON")]
    [InlineData("{\"type\":\"message\",}", "not JSON")]
    [InlineData("{\"text\":\"\u0001\"}", "not JSON")]
    [InlineData("null", "not a JSON object")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("\"text\"", "not a JSON object")]
    [InlineData("{}", "'type' is missing")]
    [InlineData("{\"type\":null}", "'type' is missing")]
    [InlineData("{\"type\":\" \"}", "'type' is empty")]
    [InlineData("{\"type\":\"message\"}", "'conversation' is missing")]
    [InlineData("{\"type\":\"message\",\"conversation\":null}", "'conversation' is missing")]
    [InlineData("{\"type\":\"message\",\"conversation\":{}}", "'conversation.id' is missing")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"\"}}", "'conversation.id' is missing")]
    [InlineData("{\"type\":\"message\",\"type\":\"invoke\",\"conversation\":{\"id\":\"a\"}}", "given twice")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a\"},\"value\":{\"a\":1,\"a\":2}}", "given twice")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a\"},\"timestamp\":\"yesterday\"}", "'timestamp' is not a date")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a\"},\"localTimestamp\":\"\"}", "'localTimestamp' is not a date")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a\"},\"text\":\"\\ud800\"}", "surrogate")]
    [InlineData("{\"type\":\"message\",\"conversation\":{\"id\":\"a\"},\"\\udc00\":1}", "surrogate")]
    public void What_is_wrong_is_said_plainly(string body, string expected)
    {
        var result = ActivityReader.Read(Encoding.UTF8.GetBytes(body));

        Assert.Null(result.Activity);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused() =>
        Assert.Contains("UTF-8", ActivityReader.Read([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}']).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(200, false)]
    [InlineData(100_000, false)]
    public void Depth_ends_at_64(int levelsBelowTheActivity, bool isRead)
    {
        var value = new string('[', levelsBelowTheActivity) + new string(']', levelsBelowTheActivity);
        var body = $$"""{"type":"message","conversation":{"id":"a"},"value":{{value}}}""";

        var result = ActivityReader.Read(Encoding.UTF8.GetBytes(body));

        Assert.Equal(isRead, result.Succeeded);
        Assert.Equal(isRead ? null : "The body is nested more than 64 levels deep.", result.Error);
        Assert.Equal(isRead, result.Activity is { } activity && ActivityJson.Write(activity).Length > levelsBelowTheActivity);
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() => Assert.True(ActivityReader.Read([0xEF, 0xBB, 0xBF, .. Utf8(Good())]).Succeeded);

    [Fact]
    public void A_long_text_and_unknown_types_are_read()
    {
        var json = Good();
        json["text"] = new string('x', 100_000);
        json["type"] = "somethingNew";

        Assert.Equal(100_000, ActivityReader.Read(Utf8(json)).Activity?.Text?.Length);
    }

    [Fact]
    public void The_error_holds_no_control_characters_of_the_sender()
    {
        var error = ActivityReader.Read("""{"type":"message","conversation":{"id":"a"},"x":{"a\r\nFAKE LOG LINE \u202e":1,"a\r\nFAKE LOG LINE \u202e":2}}"""u8).Error;

        Assert.NotNull(error);
        Assert.All(error, c => Assert.InRange(c, ' ', '~'));
    }

    [Fact]
    public void Nothing_that_comes_makes_it_throw()
    {
        var good = Utf8(SampleActivities.Read("invoke-adaptiveCard_action-personal"));
        var random = new Random(20261124);
        for (var round = 0; round < 20_000; round++)
        {
            var bad = (byte[])good.Clone();
            for (var hit = random.Next(1, 6); hit > 0; hit--)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            var result = ActivityReader.Read(bad.AsSpan(0, random.Next(bad.Length) | 1));
            Assert.True(result.Succeeded || result.Error.Length > 0);
        }
    }

    private static JsonObject Good() => JsonNode.Parse(
        """
        {"type":"message","conversation":{"id":"a"},"from":{"id":"29:a"},
        "channelData":{"tenant":{},"team":{},"channel":{},"settings":{"selectedChannel":{}}}}
        """)!.AsObject();

    private static void Set(JsonObject json, string field, JsonNode? value)
    {
        var names = field.Split('.');
        var parent = names[..^1].Aggregate(json, (at, name) => at[name]!.AsObject());
        parent[names[^1]] = value;
    }

    private static byte[] Utf8(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static byte[] Utf8(Activity activity) => ActivityJson.Write(activity);
}
