using System.Text;
using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.BotFramework.Activities;

public class ActivityReaderTests
{
    // What a decision rests on. A wrong one is refused; see LenientFields.
    private static readonly string[] StrictTexts =
    [
        "type", "id", "serviceUrl", "channelId", "replyToId", "text", "name", "action", "from.id", "from.aadObjectId", "recipient.id",
        "conversation.id", "conversation.tenantId", "channelData.tenant.id", "channelData.eventType",
    ];

    private static readonly string[] StrictObjects = ["from", "recipient", "conversation", "channelData", "channelData.tenant"];

    private static readonly string[] LenientTexts =
    [
        "timestamp", "localTimestamp", "localTimezone", "textFormat", "locale", "summary", "inputHint", "importance", "deliveryMode",
        "from.name", "from.role", "conversation.name", "conversation.conversationType", "channelData.team.id", "channelData.team.name",
        "channelData.team.aadGroupId", "channelData.channel.id", "channelData.channel.name", "channelData.settings.selectedChannel.id",
    ];

    private static readonly string[] LenientLists = ["attachments", "entities", "membersAdded", "membersRemoved"];

    public static TheoryData<string, string> StrictTypes() =>
        Pairs((StrictTexts, ["5", "true", "{}", "[]"]), (StrictObjects, ["5", "\"text\"", "[]", "false"]));

    public static TheoryData<string, string> LenientTypes() => Pairs(
        (LenientTexts, ["5", "true", "{}", "[]"]),
        (["channelData.team", "channelData.channel", "channelData.settings"], ["5", "\"\"", "[]", "false"]),
        (LenientLists, ["5", "\"text\"", "{}", "[5]", "[null]", "[[]]", "[{},5,null,{}]"]));

    [Theory]
    [MemberData(nameof(StrictTypes))]
    public void A_field_that_a_decision_rests_on_is_refused_by_name_when_it_is_of_the_wrong_type(string field, string value)
    {
        var json = Good();
        Set(json, field, JsonNode.Parse(value));

        var result = ActivityReader.Read(Utf8(json));

        Assert.False(result.Succeeded);
        Assert.Contains(field, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(LenientTypes))]
    public void Any_other_field_of_the_wrong_type_is_as_if_it_were_absent(string field, string value)
    {
        var json = Good();
        Set(json, field, JsonNode.Parse(value));

        var activity = ActivityReader.Read(Utf8(json)).Activity;

        Assert.NotNull(activity);
        Assert.Equal(("message", "a", "29:a"), (activity.Type, activity.Conversation!.Id, activity.From!.Id));
        Assert.DoesNotContain(null, activity.Entities ?? []);
        Assert.DoesNotContain(null, activity.Attachments ?? []);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"true\"")]
    [InlineData("{}")]
    public void A_conversation_of_which_it_is_not_clear_whether_it_has_several_people_has(string value)
    {
        var json = Good();
        Set(json, "conversation.isGroup", JsonNode.Parse(value));

        Assert.True(ActivityReader.Read(Utf8(json)).Activity!.Conversation!.IsGroup);
    }

    [Fact]
    public void Good_items_beside_odd_ones_are_kept()
    {
        var json = Good();
        json["entities"] = JsonNode.Parse(
            """[{"type":["https://schema.org/Message"],"@id":""},{"type":"mention","text":"<at>a</at>"},7]""");

        var activity = ActivityReader.Read(Utf8(json)).Activity!;

        Assert.Equal([null, "mention"], activity.Entities!.Select(entity => entity.Type));
    }

    [Theory]
    [InlineData("2026-11-29T15:04:34 09:00")]
    [InlineData("0001-01-01T00:00:00+09:00")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void A_time_that_cannot_be_read_is_none(string text)
    {
        var json = Good();
        (json["localTimestamp"], json["timestamp"]) = (text, text);

        var activity = ActivityReader.Read(Utf8(json)).Activity!;

        Assert.Equal((null, null), (activity.Timestamp, activity.LocalTimestamp));
    }

    [Fact]
    public void Half_an_emoji_is_shown_as_what_cannot_be_shown_and_a_whole_one_stays()
    {
        var body = """{"type":"message","conversation":{"id":"a"},"text":"\\ud83d \ud83d\ude00 \ud83d","x":{"\ude00":"\ud83d\n"}}"""u8;

        Assert.Equal("\\ud83d \U0001F600 \uFFFD", ActivityReader.Read(body).Activity!.Text);
    }

    [Fact]
    public void Ids_of_Entra_are_read_into_one_spelling()
    {
        var json = Good();
        json["from"]!["aadObjectId"] = "A0000000-0000-4000-8000-00000000000F";
        json["conversation"]!["tenantId"] = "B0000000-0000-4000-8000-00000000000F";
        json["channelData"]!["tenant"]!["id"] = "B0000000-0000-4000-8000-00000000000F";

        var activity = ActivityReader.Read(Utf8(json)).Activity!;

        Assert.Equal("a0000000-0000-4000-8000-00000000000f", activity.From!.AadObjectId);
        Assert.Equal("b0000000-0000-4000-8000-00000000000f", activity.Conversation!.TenantId);
        Assert.Equal("b0000000-0000-4000-8000-00000000000f", activity.ChannelData!.Tenant!.Id);
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
    public void What_is_wrong_is_said_plainly(string body, string expected)
    {
        var result = ActivityReader.Read(Encoding.UTF8.GetBytes(body));

        Assert.Null(result.Activity);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused() =>
        Assert.Contains(
            "UTF-8", ActivityReader.Read([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}']).Error,
            StringComparison.Ordinal);

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
        var error = ActivityReader.Read(
            """{"type":"message","conversation":{"id":"a"},"x":{"a\r\nFAKE LOG LINE \u202e":1,"a\r\nFAKE LOG LINE \u202e":2}}"""u8).Error;

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

    private static TheoryData<string, string> Pairs(params (string[] Fields, string[] Values)[] pairs)
    {
        var data = new TheoryData<string, string>();
        foreach (var (field, value) in pairs.SelectMany(pair =>
            pair.Fields.SelectMany(field => pair.Values.Select(value => (field, value)))))
        {
            data.Add(field, value);
        }

        return data;
    }

    private static JsonObject Good() => JsonNode.Parse(
        """
        {"type":"message","conversation":{"id":"a"},"from":{"id":"29:a"},"recipient":{"id":"28:b"},
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
