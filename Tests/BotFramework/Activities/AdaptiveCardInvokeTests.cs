using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Tests.Support;

namespace ClusterBot.Tests.BotFramework.Activities;

public class AdaptiveCardInvokeTests
{
    [Fact]
    public void The_verb_and_the_data_are_read()
    {
        var invoke = AdaptiveCardInvoke.Read(SampleActivities.Read("invoke-adaptiveCard_action-personal")).Invoke;

        Assert.Equal("checkIns.submit", invoke?.Verb);
        Assert.Equal("74.2", invoke?.Data.GetProperty("value").GetString());
        Assert.Null(invoke?.Trigger);
    }

    [Fact]
    public void A_refresh_says_that_it_is_one() =>
        Assert.Equal("automatic", Read("""{"action":{"type":"Action.Execute","verb":"a"},"trigger":"automatic"}""").Invoke?.Trigger);

    [Theory]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"a"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"a","data":null}}""")]
    public void No_data_is_an_empty_object(string value) => Assert.Equal("{}", Read(value).Invoke?.Data.GetRawText());

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"Action.Execute"}""")]
    [InlineData("""{"action":{"verb":"a"}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"a"}}""")]
    [InlineData("""{"action":{"type":5,"verb":"a"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":""}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":["a"]}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"a","data":"text"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"a","data":[1]}}""")]
    public void A_broken_invoke_is_answered_with_400(string value)
    {
        var error = Read(value).Error;

        Assert.Equal(400, error?.Status);
        Assert.Equal(400, error!.Body!.Value.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", error.Body.Value.GetProperty("type").GetString());
        Assert.Equal("BadRequest", error.Body.Value.GetProperty("value").GetProperty("code").GetString());
        Assert.NotEmpty(error.Body.Value.GetProperty("value").GetProperty("message").GetString()!);
    }

    [Fact]
    public void The_three_answers_have_the_shape_of_the_wire()
    {
        var card = JsonElement.Parse("""{"type":"AdaptiveCard","version":"1.5","n":1.50}""");

        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","version":"1.5","n":1.50}}""",
            AdaptiveCardInvokeResponse.Card(card).Body?.GetRawText());
        Assert.Equal(
            """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Saved"}""",
            AdaptiveCardInvokeResponse.Message("Saved").Body?.GetRawText());
        Assert.Equal(
            """{"statusCode":500,"type":"application/vnd.microsoft.error","value":{"code":"Failed","message":"Please try again"}}""",
            AdaptiveCardInvokeResponse.Error(500, "Failed", "Please try again").Body?.GetRawText());
        Assert.Equal(200, AdaptiveCardInvokeResponse.Error(500, "Failed", "Please try again").Status);
    }

    private static AdaptiveCardInvokeReadResult Read(string value) =>
        AdaptiveCardInvoke.Read(new Activity { Type = ActivityTypes.Invoke, Value = JsonElement.Parse(value) });
}
