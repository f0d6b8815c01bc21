using System.Net;
using System.Text.Json;
using ClusterBot.Tests.Features.CheckIns;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Turns.Endpoint;

namespace ClusterBot.Tests.Turns;

[Collection(FrontDoorTests.Name)]
public sealed class InvokeTests(FrontDoor door)
{
    private readonly BotUnderTest _bot = door.Bot;

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("nobody/knows")]
    [InlineData("AdaptiveCard/Action")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_invoke_that_nobody_takes_is_501(string? name)
    {
        var stored = await _bot.StoredAsync();
        var invoke = Teams.Presses(DemoPeople.Avery, Teams.General, "checkIns.submit", new { });
        invoke.Name = name;
        using var response = await _bot.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal(stored, await _bot.StoredAsync());
        await door.AssertWorksAsync();
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""null""")]
    [InlineData("""[]""")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":{"verb":"checkIns.submit"}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"checkIns.submit"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"checkIns.submit","data":[]}}""")]
    public async Task A_broken_button_is_answered_with_an_error_of_the_protocol(string value)
    {
        var press = Teams.Presses(DemoPeople.Avery, Teams.General, "checkIns.submit", new { });
        press.Value = JsonElement.Parse(value);

        var (status, text) = await door.KnockAsync(press);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        var body = JsonElement.Parse(text);
        Assert.Equal(400, body.GetProperty("statusCode").GetInt32());
        Assert.Equal("application/vnd.microsoft.error", body.GetProperty("type").GetString());
        Assert.NotEmpty(body.GetProperty("value").GetProperty("code").GetString()!);
        Assert.NotEmpty(body.GetProperty("value").GetProperty("message").GetString()!);
    }

    [Fact]
    public async Task A_button_of_a_card_that_is_no_longer_in_use_is_explained()
    {
        var stored = await _bot.StoredAsync();
        var answer = await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.longGone", new { });

        Assert.Equal((200, 200, "application/vnd.microsoft.activity.message"), (answer.HttpStatus, answer.StatusCode, answer.Type));
        Assert.Contains("no longer in use", answer.Text, StringComparison.Ordinal);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("""{"verb":"checkIns.longGone"}""")]
    [InlineData("""{"verb":7}""")]
    [InlineData("""{}""")]
    public async Task An_old_clients_button_that_nobody_takes_is_explained_once(string value)
    {
        var person = new DemoPeople("29:old-client", "Old Client", Guid.NewGuid().ToString());
        var submit = Teams.Submits(person, Teams.ChatOf(person), JsonElement.Parse(value), "1795431416466");

        var (first, _) = await door.KnockAsync(submit);
        var (second, _) = await door.KnockAsync(submit);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first, second));
        Assert.Contains("no longer in use", Assert.Single(await door.ReplyBodiesAsync(submit)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_buttons_at_once_are_all_answered()
    {
        var form = await CheckInCard.Posted(_bot, door.Posted).FormAsync(DemoPeople.Avery);
        var button = CardText.Button(form.Card, "Nothing new");
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => _bot.PressAsync(
            DemoPeople.Avery, door.Posted.Conversation!, button.GetProperty("verb").GetString()!, button.GetProperty("data"))));

        Assert.All(answers, answer => Assert.Equal((200, 200), (answer.HttpStatus, answer.StatusCode)));
        Assert.DoesNotContain(answers, answer => answer.Text.Contains("went wrong", StringComparison.Ordinal));
        await door.AssertWorksAsync();
    }
}
