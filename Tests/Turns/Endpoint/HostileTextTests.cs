using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns.Endpoint;

/// <summary>Texts and values that nobody types by accident, in a chat, in the channel and on the card.</summary>
[Collection(FrontDoorTests.Name)]
public sealed class HostileTextTests(FrontDoor door)
{
    private const int LargestMessage = 80 * 1024;

    /// <summary>By name, as JSON, so that a test's name stays readable.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["100,000 characters"] = Quoted(new string('x', 100_000)),
        ["100,000 words"] = Quoted(string.Join(' ', Enumerable.Repeat("a", 100_000))),
        ["40,000 pictures"] = Quoted(string.Concat(Enumerable.Repeat("🚀", 40_000))),
        ["nothing but invisible marks"] = "\"\\u200e\\u200f\\u202e\\u2066\\ufeff\"",
        ["control characters"] = "\"\\u0001\\u0002\\u0007\\u001b\\u007f\\u0085\"",
        ["nothing but NUL"] = "\"\\u0000\\u0000\"",
    };

    private static readonly Dictionary<string, string> HalfCharacters = new()
    {
        ["a high surrogate"] = "\"a \\ud800 b\"",
        ["a low surrogate"] = "\"a \\udc00 b\"",
        ["the wrong way round"] = "\"\\udc00\\ud800\"",
    };

    private static readonly Dictionary<string, string> Values = new(Texts)
    {
        ["a huge number"] = "1e400",
        ["a number near zero"] = "-1e-400",
        ["many digits"] = new string('9', 10_000),
        ["not a number"] = "\"NaN\"",
        ["infinity"] = "\"∞\"",
        ["other digits"] = "\"٩٠\"",
        ["an object"] = "{\"a\":{}}",
        ["a list"] = "[\"90\"]",
        ["true"] = "true",
        ["null"] = "null",
    };

    public static TheoryData<string> TextNames => [.. Texts.Keys];

    public static TheoryData<string> HalfNames => [.. HalfCharacters.Keys];

    public static TheoryData<string> ValueNames => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(TextNames))]
    public async Task A_text_in_a_chat_is_answered_politely(string name)
    {
        var person = new DemoPeople($"29:{Guid.NewGuid():N}", "Somebody", Guid.NewGuid().ToString());

        var message = Message(person, Teams.ChatOf(person), Texts[name]);

        Assert.Equal(HttpStatusCode.OK, (await door.KnockAsync(message)).Status);
        var reply = Assert.Single(await door.ReplyBodiesAsync(ActivityReader.Read(Encoding.UTF8.GetBytes(message)).Activity!));
        Assert.InRange(Encoding.UTF8.GetByteCount(reply), 1, LargestMessage);
        Assert.DoesNotContain("went wrong", reply, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TextNames))]
    public async Task A_text_in_the_channel_is_not_kept(string name) =>
        Assert.Equal(HttpStatusCode.OK, (await door.KnockAsync(Message(DemoPeople.Avery, Teams.General, Texts[name]))).Status);

    [Theory]
    [MemberData(nameof(HalfNames))]
    public async Task Half_a_character_is_answered_like_any_other_text(string name)
    {
        var message = Message(Teams.Stranger, Teams.ChatOf(Teams.Stranger), HalfCharacters[name]);

        Assert.Equal(HttpStatusCode.OK, (await door.KnockAsync(message)).Status);
        Assert.Single(await door.ReplyBodiesAsync(ActivityReader.Read(Encoding.UTF8.GetBytes(message)).Activity!));
    }

    [Theory]
    [MemberData(nameof(ValueNames))]
    public async Task A_figure_that_is_none_is_answered_on_the_card(string name) => await AssertPoliteAsync("value-16-1", Values[name]);

    [Theory]
    [InlineData("value-16-1", "-0")]
    [InlineData("value-16-2", "\"-0.0\"")]
    public async Task Negative_zero_is_zero(string input, string json)
    {
        var before = await ZerosAsync();
        using var response = await door.Bot.PostAsync(Press(input, json));

        // No home at all is unlikely, and asked about.
        var asked = await InvokeAnswer.ReadAsync(response);
        Assert.DoesNotMatch("(?<![0-9])-0", asked.Text.Replace("you typed", "", StringComparison.Ordinal));
        var yes = CardText.Button(asked.Value, "Yes, record it");
        var data = JsonNode.Parse(yes.GetProperty("data").GetRawText())!.AsObject();
        data[input] = "-0";
        var saved = await door.Bot.PressAsync(DemoPeople.Avery, door.Posted.Conversation!, yes.GetProperty("verb").GetString()!, data);
        Assert.DoesNotMatch("(?<![0-9])-0", saved.Text);
        Assert.Equal(before + 1, await ZerosAsync());
    }

    [Theory]
    [MemberData(nameof(ValueNames))]
    public async Task A_judgement_that_is_none_is_answered_on_the_card(string name) => await AssertPoliteAsync("status-16-1", Values[name]);

    [Theory]
    [InlineData("100,000 characters")]
    [InlineData("100,000 words")]
    [InlineData("40,000 pictures")]
    [InlineData("nothing but invisible marks")]
    [InlineData("control characters")]
    [InlineData("nothing but NUL")]
    [InlineData("an object")]
    public async Task A_big_picture_that_is_none_is_answered_on_the_card(string name) =>
        await AssertPoliteAsync("bigPicture-16", Values[name]);

    [Theory]
    [MemberData(nameof(ValueNames))]
    public async Task A_payload_that_is_none_is_answered_politely(string name)
    {
        await AssertPoliteAsync("round", Values[name]);
        await AssertPoliteAsync("forms", Values[name]);
    }

    private Task<int> ZerosAsync() => door.Bot.QueryAsync(db => db.Readings.CountAsync(r => r.AnswerId != null && r.Value == 0));

    private async Task AssertPoliteAsync(string input, string json)
    {
        var (status, text) = await door.KnockAsync(Press(input, json));

        Assert.Equal(HttpStatusCode.OK, status);
        var body = JsonElement.Parse(text);
        Assert.Equal(200, body.GetProperty("statusCode").GetInt32());
        Assert.DoesNotContain("went wrong", text, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 1, LargestMessage);
    }

    private string Message(DemoPeople person, string conversation, string textJson) =>
        Raw(Teams.Says(person, "@@", conversation), "@@\"", textJson[1..]);

    private string Press(string input, string json)
    {
        var button = CardText.Button(door.Form, "Save the update");
        var data = JsonNode.Parse(button.GetProperty("data").GetRawText())!.AsObject();
        data[input] = "@@";
        return Raw(
            Teams.Presses(DemoPeople.Avery, door.Posted.Conversation!, button.GetProperty("verb").GetString()!, data), "\"@@\"", json);
    }

    // Half a character cannot be written by a serialiser: it is put in as text.
    private string Raw(Activity activity, string placeholder, string json)
    {
        (activity.ServiceUrl, activity.Id) = (door.Bot.Connector.ServiceUrl, Guid.NewGuid().ToString());
        return Encoding.UTF8.GetString(ActivityJson.Write(activity)).Replace(placeholder, json, StringComparison.Ordinal);
    }

    // As bytes of UTF-8: escaped, the pictures would be too large a body.
    private static string Quoted(string text) => $"\"{text}\"";
}
