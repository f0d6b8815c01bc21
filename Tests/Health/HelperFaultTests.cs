using ClusterBot.Tests.Features.GoodPractice;
using ClusterBot.Tests.Integrations.Language;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using ClusterBot.Tests.Support.Slow;
using ClusterBot.Tests.Turns;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Health;

/// <summary>Without the model or Microsoft Graph, summaries are made of what there is, and the administrator is told.</summary>
[Slow("the clients of the model and of Graph try again by the real clock")]
public sealed class HelperFaultTests
{
    [Fact]
    public async Task Without_the_model_summaries_are_extracts_and_the_administrator_hears_when_it_went_and_when_it_came_back()
    {
        var isDown = true;
        await using var model = await Loopback.StartAsync(http => AnswerAsync(http, isDown ? 500 : 200, ModelStub.Completion("yes")));
        await using var bot = await BotUnderTest.StartAsync(new()
        {
            ["AzureOpenAI:Endpoint"] = model.Url,
            ["AzureOpenAI:Deployment"] = "summaries",
            ["AzureOpenAI:ApiKey"] = ModelStub.Key,
        });
        await bot.OpenTeamAsync();
        var (_, summary) = await bot.SummariseAsync();
        var ready = await Ready.AskAsync(bot);
        var began = await Told.AdministratorAsync(bot, "The language model: not working since");
        isDown = false;
        await Told.AdministratorAsync(bot, "The language model: well again since");

        Assert.Contains("The language model could not be used", summary.Words());
        Assert.Equal(
            (200, "degraded", "The language model answered with an error (500)."),
            (ready.HttpStatus, ready.Status, ready.ReasonOf("model")));
        Assert.Contains("Summaries are made of sentences chosen from the messages.", began, StringComparison.Ordinal);
        Assert.Equal(2, Told.To(bot).Count);
        Assert.Equal("ready", (await Ready.AskAsync(bot)).Status);
    }

    [Fact]
    public async Task Without_Graph_the_bot_goes_by_what_it_was_told_and_the_administrator_hears_of_it()
    {
        var isDown = true;
        await using var graph = await Loopback.StartAsync(http => http.Request.Path.Value!.EndsWith("/token", StringComparison.Ordinal)
            ? AnswerAsync(http, 200, """{"access_token":"t","expires_in":3600,"token_type":"Bearer"}""")
            : AnswerAsync(http, isDown ? 500 : 404, "{}"));
        await using var tokens = await TokenService.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(new(RegisteredBot.SettingsOf(tokens))
        {
            ["Graph:Enabled"] = "true",
            ["Graph:BaseUrl"] = $"{graph.Url}/v1.0",
            ["Graph:LoginUrl"] = graph.Url,
        });
        (await bot.PostAsync(Teams.AddedToTeam(), Bearer(tokens, bot))).Dispose();
        (await bot.PostAsync(Teams.Says(DemoPeople.Avery, "read good practice here", Teams.General), Bearer(tokens, bot))).Dispose();
        (await bot.PostAsync(Teams.Says(DemoPeople.Avery, "summarise", Teams.General), Bearer(tokens, bot))).Dispose();
        var draft = await bot.Connector.WaitForAsync(item => item.Card is { } card
            && CardText.Of(card).Contains("A summary for you to approve", StringComparison.Ordinal));
        var ready = await Ready.AskAsync(bot);
        await Told.AdministratorAsync(bot, "Microsoft Graph: not working since");
        isDown = false;
        await Told.AdministratorAsync(bot, "Microsoft Graph: well again since");

        Assert.Contains("41 employers", CardText.Of(draft.Card!.Value), StringComparison.Ordinal);
        Assert.Equal((200, "degraded"), (ready.HttpStatus, ready.Status));
        Assert.Equal("Microsoft Graph answered with an error (500).", ready.ReasonOf("graph"));
    }

    private static string Bearer(TokenService tokens, BotUnderTest bot) => tokens.Bearer(
        bot.Connector.ServiceUrl, token => (token.NotBefore, token.ExpiresAt) = (bot.Time.GetUtcNow(), bot.Time.GetUtcNow().AddHours(1)));

    private static Task AnswerAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }
}
