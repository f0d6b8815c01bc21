using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.BotFramework.Activities;

public class RoundTripTests
{
    public static TheoryData<string> Samples => [.. SampleActivities.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_activity_is_written_as_it_was_read(string name)
    {
        var bytes = SampleActivities.Bytes(name);

        var result = ActivityReader.Read(bytes);

        Assert.Null(result.Error);
        AssertSameJson(bytes, ActivityJson.Write(result.Activity!));
    }

    [Fact]
    public void There_is_a_sample_of_every_kind() => Assert.InRange(SampleActivities.Names.Count(), 27, int.MaxValue);

    [Fact]
    public void A_changed_time_is_written_anew_and_others_stay_as_they_came()
    {
        var activity = SampleActivities.Read("unusual");
        activity.LocalTimestamp = new DateTimeOffset(2026, 11, 24, 10, 30, 0, TimeSpan.FromHours(1));

        var json = JsonElement.Parse(ActivityJson.Write(activity));

        Assert.Equal("2026-11-24T09:00:00.1234567Z", json.GetProperty("timestamp").GetString());
        Assert.Equal("2026-11-24T10:30:00+01:00", json.GetProperty("localTimestamp").GetString());
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero).AddTicks(1234567), activity.Timestamp);
    }

    [Fact]
    public void Typed_fields_of_the_nested_objects_are_read()
    {
        var activity = SampleActivities.Read("installationUpdate-channel");

        Assert.Equal("19:fairness-board@thread.tacv2", activity.Conversation!.Id);
        Assert.True(activity.Conversation.IsGroup);
        Assert.Equal("29:avery-howard", activity.From!.Id);
        Assert.Equal("b0000000-0000-4000-8000-000000000001", activity.ChannelData!.Team!.AadGroupId);
        Assert.Equal("11111111-1111-4111-8111-111111111111", activity.ChannelData.Tenant!.Id);
        Assert.Equal("19:fairness-board@thread.tacv2", activity.ChannelData.Settings!.SelectedChannel!.Id);
        Assert.Equal("add", activity.Action);
    }

    [Fact]
    public void An_explicit_null_that_is_given_a_value_is_written_once()
    {
        var activity = SampleActivities.Read("unusual");
        activity.LocalTimezone = "Europe/London";

        var json = JsonElement.Parse(ActivityJson.Write(activity));

        Assert.Equal("Europe/London", Assert.Single(json.EnumerateObject(), field => field.Name == "localTimezone").Value.GetString());
    }

    [Fact]
    public void An_activity_of_ours_holds_only_what_was_set() =>
        Assert.Equal(
            """{"type":"message","text":"<b>Zoë</b>"}""",
            System.Text.Encoding.UTF8.GetString(ActivityJson.Write(new Activity { Type = ActivityTypes.Message, Text = "<b>Zoë</b>" })));

    [Fact]
    public void A_stored_activity_is_read_back()
    {
        var stored = ActivityJson.Write(new Activity { Type = ActivityTypes.Message, Summary = "A check-in is open" });

        Assert.Equal("A check-in is open", ActivityJson.Read(stored).Summary);
        Assert.Throws<JsonException>(() => ActivityJson.Read("null"u8));
    }

    private static void AssertSameJson(byte[] expected, byte[] actual)
    {
        var (before, after) = (JsonElement.Parse(expected), JsonElement.Parse(actual));
        Assert.Equal(Canonical(before), Canonical(after));
    }

    // Fields in the order of their names, numbers as they were written.
    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', element.EnumerateObject().OrderBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => $"{JsonSerializer.Serialize(field.Name)}:{Canonical(field.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(',', element.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.String => JsonSerializer.Serialize(element.GetString()),
        _ => element.GetRawText(),
    };
}
