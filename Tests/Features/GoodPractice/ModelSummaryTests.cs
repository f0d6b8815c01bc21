using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Tests.Integrations.Language;
using ClusterBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.GoodPractice;

public sealed class ModelSummaryTests
{
    [Fact]
    public async Task The_model_writes_and_what_it_made_up_is_left_out_and_said()
    {
        await using var model = await ModelStub.SayingAsync(ModelStub.Points(
            ("Fewer placements broke down: 9 this year, 23 last year.", [1]),
            ("The Treasury paid 5 million pounds for the scheme.", [1])));
        await using var bot = await StartAsync(model);

        var (_, summary) = await bot.SummariseAsync(await bot.ThreadAboutAsync("placements"));

        Assert.Contains("Fewer placements broke down: 9 this year, 23 last year.", summary.Words());
        Assert.DoesNotContain("Treasury", summary.Words(), StringComparison.Ordinal);
        Assert.Contains("Written by a language model", summary.Words());
        Assert.Contains("1 point was dropped", summary.Words());
        Assert.Equal(
            "default", summary.Activity!.ChannelData!.Properties!["feedbackLoop"].GetProperty("type").GetString());
        var label = Assert.Single(summary.Activity!.Entities!);
        Assert.Equal("https://schema.org/Message", label.Type);
        Assert.Equal("AIGeneratedContent", label.Properties!["additionalType"][0].GetString());
    }

    [Fact]
    public async Task A_model_that_fails_leaves_the_extract_without_the_label()
    {
        await using var model = await ModelStub.AnsweringAsync(context =>
        {
            context.Response.StatusCode = 400;
            return context.Response.WriteAsync("{}");
        });
        await using var bot = await StartAsync(model);

        var (_, summary) = await bot.SummariseAsync();

        Assert.Contains("The language model could not be used", summary.Words());
        Assert.Contains("41 employers came back", summary.Words());
        Assert.Null(summary.Activity!.Entities);
    }

    private static Task<BotUnderTest> StartAsync(ModelStub model)
    {
        var writer = model.Writer();
        return GoodPracticeScene.InTeamAsync(services => services.AddSingleton<ISummaryWriter>(writer));
    }
}
