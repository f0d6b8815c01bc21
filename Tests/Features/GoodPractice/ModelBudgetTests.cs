using ClusterBot.Tests.Integrations.Language;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Telemetry;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>The tokens of the language model are counted by organisation and month, and capped.</summary>
public sealed class ModelBudgetTests
{
    [Fact]
    public async Task Over_the_cap_the_extract_is_used_and_says_why_until_the_month_ends_also_after_a_restart()
    {
        await using var model = await ModelAsync(200);
        await using var bot = await StartAsync(model, "6000");
        using var meters = new BotMeters(bot);
        var (_, first) = await bot.SummariseAsync(await bot.ThreadAboutAsync("placements"));
        Assert.Contains("Written by a language model", first.Words(), StringComparison.Ordinal);
        Assert.Equal((321L, 45L, 0L), await UseAsync(bot));
        await bot.QueryAsync(db => db.ModelUses.ExecuteUpdateAsync(set => set.SetProperty(u => u.Input, 5_900)));
        var asked = model.Requests;

        await bot.RestartAsync();
        var (_, second) = await bot.SummariseAsync();
        Assert.Contains("What may be spent on the language model this month is used up", second.Words(), StringComparison.Ordinal);
        Assert.Contains("Sentences chosen from the messages", second.Words(), StringComparison.Ordinal);
        Assert.Equal(asked, model.Requests);

        bot.Time.Advance(TimeSpan.FromDays(9));
        await bot.SummariseAsync(await bot.ThreadAboutAsync("placements"));
        Assert.Equal(asked + 1, model.Requests);
        Assert.Equal(2, await bot.QueryAsync(db => db.ModelUses.CountAsync()));
    }

    [Fact]
    public async Task A_question_that_the_model_refuses_costs_nothing_and_without_a_cap_tokens_are_counted_all_the_same()
    {
        await using var refusing = await ModelAsync(400);
        await using (var bot = await StartAsync(refusing, "100000"))
        {
            await bot.SummariseAsync();
            Assert.Equal((0L, 0L, 0L), await UseAsync(bot));
        }

        await using var model = await ModelAsync(200);
        await using var free = await StartAsync(model, null);
        await free.SummariseAsync(await free.ThreadAboutAsync("placements"));
        Assert.Equal((321L, 45L, 0L), await UseAsync(free));
    }

    [Fact]
    public async Task What_was_used_up_is_counted_for_whoever_watches()
    {
        await using var model = await ModelAsync(200);
        await using var bot = await StartAsync(model, "10");
        using var meters = new BotMeters(bot);

        await bot.SummariseAsync();

        Assert.Equal([1], meters.Of("clusterbot.model.capped", ""));
        Assert.Equal(0, model.Requests);
    }

    private static async Task<(long Input, long Output, long Reserved)> UseAsync(BotUnderTest bot)
    {
        var use = await bot.QueryAsync(db => db.ModelUses.AsNoTracking().SingleAsync());
        return (use.Input, use.Output, use.Reserved);
    }

    private static Task<BotUnderTest> StartAsync(CountedModel model, string? most)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureOpenAI:Endpoint"] = model.Server.Url,
            ["AzureOpenAI:Deployment"] = "summaries",
            ["AzureOpenAI:ApiKey"] = ModelStub.Key,
            ["AzureOpenAI:MonthlyTokens"] = most,
        };
        return OpenAsync(settings);
    }

    private static async Task<BotUnderTest> OpenAsync(Dictionary<string, string?> settings)
    {
        var bot = await BotUnderTest.StartAsync(settings);
        await bot.OpenTeamAsync();
        return bot;
    }

    private static async Task<CountedModel> ModelAsync(int status)
    {
        var model = new CountedModel();
        model.Server = await Loopback.StartAsync(async http =>
        {
            model.Requests++;
            http.Response.StatusCode = status;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(status == 200
                ? ModelStub.Completion(ModelStub.Points(("Fewer placements broke down: 9 this year, 23 last year.", [1])))
                : "{}");
        });
        return model;
    }

    private sealed class CountedModel : IAsyncDisposable
    {
        public Loopback Server { get; set; } = null!;

        public int Requests { get; set; }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
