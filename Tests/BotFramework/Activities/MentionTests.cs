using System.Text.Json.Nodes;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.BotFramework.Activities;

public class MentionTests
{
    [Theory]
    [InlineData("message-channel-mention", "summarise")]
    [InlineData("message-groupChat-mention", "help")]
    [InlineData("message-personal", "status")]
    [InlineData("submit-personal", "")]
    public void The_bots_own_mention_is_taken_out(string sample, string expected) =>
        Assert.Equal(expected, SampleActivities.Read(sample).TextWithoutRecipientMention());

    [Theory]
    [InlineData("<at>ClusterBot</at> show PSA 16", "show PSA 16")]
    [InlineData("show <at>ClusterBot</at> PSA 16", "show  PSA 16")]
    [InlineData("<at>ClusterBot</at>&nbsp;help", "help")]
    [InlineData("<at>ClusterBot</at>\u00a0 help \r\n", "help")]
    [InlineData("<at>Blake Cole</at> <at>ClusterBot</at> help", "<at>Blake Cole</at>  help")]
    [InlineData("<at>ClusterBot</at>", "")]
    public void Only_the_bots_own_mention_goes(string text, string expected)
    {
        var activity = SampleActivities.Read("message-channel-mention", activity => activity.Text = text);
        activity.Entities!.Add(Mention("29:blake-cole", "<at>Blake Cole</at>"));

        Assert.Equal(expected, activity.TextWithoutRecipientMention());
    }

    [Theory]
    [InlineData("""{"type":"mention"}""")]
    [InlineData("""{"type":"mention","mentioned":null,"text":"<at>ClusterBot</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":"28:clusterbot","text":"<at>ClusterBot</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":5},"text":"<at>ClusterBot</at>"}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:clusterbot"},"text":""}""")]
    [InlineData("""{"type":"mention","mentioned":{"id":"28:clusterbot"},"text":5}""")]
    public void A_broken_mention_leaves_the_text(string entity)
    {
        var json = JsonNode.Parse(ActivityJson.Write(SampleActivities.Read("message-channel-mention")))!.AsObject();
        json["entities"] = new JsonArray(JsonNode.Parse(entity));

        var activity = ActivityReader.Read(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString())).Activity!;

        Assert.Equal("<at>ClusterBot</at> summarise", activity.TextWithoutRecipientMention());
    }

    private static Entity Mention(string id, string text) => new()
    {
        Type = "mention",
        Properties = new Dictionary<string, System.Text.Json.JsonElement>
        {
            ["mentioned"] = System.Text.Json.JsonElement.Parse($$"""{"id":"{{id}}"}"""),
            ["text"] = System.Text.Json.JsonElement.Parse($"\"{text}\""),
        },
    };
}
