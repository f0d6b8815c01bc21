using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.Turns.Endpoint;

/// <summary>Every property of an activity, replaced by everything that it should not be, and left out.</summary>
[Collection(FrontDoorTests.Name)]
public sealed class WrongTypesTests(FrontDoor door)
{
    private static readonly string[] Values = ["5", "\"text\"", "{}", "[]", "true", "null"];

    private static readonly string[] Needed =
        [".type", ".conversation", ".conversation.id", ".from", ".from.id", ".recipient", ".recipient.id"];

    [Theory]
    [InlineData("message-personal")]
    [InlineData("message-groupChat-mention")]
    [InlineData("invoke-adaptiveCard_action-channel")]
    [InlineData("submit-personal")]
    [InlineData("installationUpdate-personal")]
    [InlineData("conversationUpdate-channel-channelRenamed")]
    public async Task Wrong_types_and_missing_fields_do_no_harm(string sample)
    {
        var stored = await door.Bot.StoredAsync();
        var failures = new List<string>();
        for (var index = 0; index < JsonPlace.In(Good(sample)).Count; index++)
        {
            foreach (var value in Values.Append("(none)"))
            {
                await TryAsync(Good(sample), index, value, failures);
            }
        }

        Assert.Empty(failures);
        Assert.Equal(stored, await door.Bot.StoredAsync());
        await door.AssertWorksAsync();
    }

    private async Task TryAsync(JsonNode activity, int index, string value, List<string> failures)
    {
        var place = JsonPlace.In(activity)[index];
        if (value == "(none)")
        {
            place.Remove();
        }
        else
        {
            place.Set(JsonNode.Parse(value));
        }

        using var response = await door.Bot.PostAsync(activity.ToJsonString());
        var status = (int)response.StatusCode;
        var mustBeRefused = value is "(none)" or "null" or "5" && Needed.Contains(place.Path);
        var isUnknownInvoke = status == 501 && place.Path is ".name";
        if ((status >= 500 && !isUnknownInvoke) || (mustBeRefused && status is < 400 or > 499))
        {
            failures.Add($"{place.Path} = {value}: {status}");
        }
    }

    private JsonNode Good(string sample)
    {
        var activity = JsonNode.Parse(SampleActivities.Bytes($"sample {sample}"))!;
        activity["serviceUrl"] = door.Bot.Connector.ServiceUrl;
        activity["id"] = Guid.NewGuid().ToString();
        return activity;
    }
}
