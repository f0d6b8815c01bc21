using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Playground;
using ClusterBot.Tests.Support.Slow;

namespace ClusterBot.Tests.Playground;

[Slow("a person works in a browser")]
public sealed class PlaygroundDriverTests(Chromium chromium)
{
    private const string General = "19:fairness-general@thread.tacv2";

    [Fact]
    public async Task A_person_opens_a_channel_mentions_the_bot_and_answers_a_card()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var bot = await RecordingBot.StartAsync();
        await using var client = await PlaygroundClient.StartAsync(bot.Endpoint, cancellation);
        await using var person = await PlaygroundDriver.OpenAsync(await chromium.BrowserAsync(cancellation), client.Address);
        await Eventually.TrueAsync(() => bot.Count("installationUpdate", "a:avery-howard") == 1, "the greeting in personal chat");
        await person.OpenChannelAsync("General");
        await Eventually.TrueAsync(() => bot.Count("conversationUpdate", General) == 1, "the greeting in the channel");

        await person.MentionAsync("ClusterBot", "summarise");
        await Eventually.TrueAsync(
            () => bot.Activities.Any(activity => activity.GetProperty("type").GetString() == "message"), "the mention");

        await bot.PostCardAsync(client.Connector, General, Question());
        var card = await person.CardAsync("How is it going?");
        await card.ExpandAsync("More");
        await card.FillAsync("In words", "well\nenough");
        await card.FillAsync("Value", "42");
        await card.ChooseAsync("Status", "Amber");
        await card.ChooseAsync("Needs", "Money", "People");
        await card.PickDateAsync("By", new DateOnly(2027, 1, 8));
        await card.TickAsync("Agreed");
        Assert.Equal("42", await card.ValueAsync("Value"));
        Assert.Equal(["More", "Send", "Other"], await card.ButtonsAsync());
        await card.ScreenshotAsync("driver-card");

        bot.InvokeAnswer = new JsonObject
        {
            ["statusCode"] = 200,
            ["type"] = "application/vnd.microsoft.card.adaptive",
            ["value"] = Card(new JsonObject { ["type"] = "TextBlock", ["text"] = "Thank you" }),
        };
        await card.PressAsync("Send");
        await person.WaitForTextAsync("Thank you");

        var sent = bot.Activities.Single(activity => activity.GetProperty("type").GetString() == "invoke").GetProperty("value")
            .GetProperty("action");
        Assert.Equal(
            """{"value":"42","status":"a","needs":"m,p","by":"2027-01-08","agreed":"true","words":"well\nenough"}""",
            Ordered(sent.GetProperty("data").GetRawText()));
        Assert.Equal(0, await person.CountCardsAsync("How is it going?"));
        Assert.Empty(person.PageErrors);
        await person.ScreenshotAsync("driver-wide");
    }

    private static string Ordered(string data)
    {
        var all = JsonNode.Parse(data)!.AsObject();
        string[] order = ["value", "status", "needs", "by", "agreed", "words"];
        Assert.Equal(order.Length, all.Count);
        return new JsonObject(order.Select(name => KeyValuePair.Create(name, all[name]?.DeepClone()))).ToJsonString();
    }

    private static JsonObject Question() => JsonNode.Parse(
        """
        {
          "type": "AdaptiveCard", "version": "1.5",
          "body": [
            { "type": "TextBlock", "text": "How is it going?" },
            { "type": "Input.Text", "id": "value", "label": "Value", "isRequired": true, "errorMessage": "Give a value" },
            { "type": "Input.ChoiceSet", "id": "status", "label": "Status", "choices": [{ "title": "Green", "value": "g" }, { "title": "Amber", "value": "a" }] },
            { "type": "Input.ChoiceSet", "id": "needs", "label": "Needs", "style": "expanded", "isMultiSelect": true,
              "choices": [{ "title": "Money", "value": "m" }, { "title": "People", "value": "p" }] },
            { "type": "Input.Date", "id": "by", "label": "By" },
            { "type": "Input.Toggle", "id": "agreed", "label": "Agreed", "title": "Yes" },
            { "type": "ActionSet", "actions": [
              { "type": "Action.ShowCard", "title": "More", "card": {
                "type": "AdaptiveCard",
                "body": [{ "type": "Input.Text", "id": "words", "label": "In words", "isMultiline": true }],
                "actions": [{ "type": "Action.Execute", "title": "Send", "verb": "send" }] } }] }
          ],
          "actions": [{ "type": "Action.Execute", "title": "Other", "verb": "other" }]
        }
        """)!.AsObject();

    private static JsonObject Card(JsonObject element) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(element),
    };
}
