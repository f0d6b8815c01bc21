using System.Text.Json;
using ClusterBot.Bot.Integrations.Language;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Invoke;
using ClusterBot.Tests.Integrations.Language;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>The feedback of readers on a posted summary is kept with it, counted for its lead, and names nobody.</summary>
public sealed class SummaryFeedbackTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await GoodPracticeScene.InTeamAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_reader_says_whether_a_point_is_useful_once_and_the_lead_sees_it_counted()
    {
        var (_, summary) = await _bot.SummariseAsync();
        Assert.Contains(
            "kept that you find point 1 useful",
            (await _bot.PressDraftAsync(Devon, summary, "Point 1 is useful", ("why1", "We will try it in March."))).Text);
        await CountedAsync("1 useful, 0 not useful.");

        // On second thoughts.
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await _bot.PressDraftAsync(Devon, summary, "Point 1 is not useful", ("why1", "Only in large offices."));
        await _bot.PressDraftAsync(Emery, summary, "Point 1 is useful");

        var counted = await CountedAsync("1 useful, 1 not useful.");
        Assert.Contains("Only in large offices.", counted.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("We will try it in March.", counted.Words(), StringComparison.Ordinal);
        var kept = await _bot.QueryAsync(db => db.SummaryFeedback.OrderBy(f => f.GivenAt).ToListAsync());
        Assert.Equal(
            [(0, false, "Only in large offices."), ((int?)0, true, (string?)null)], kept.Select(f => (f.Point, f.IsUseful, f.Why)));
    }

    [Fact]
    public async Task A_stranger_a_point_that_is_not_there_and_too_many_words_change_nothing()
    {
        var (_, summary) = await _bot.SummariseAsync();
        var id = (await _bot.RequestAsync()).Id;
        var place = summary.ConversationId!;
        Assert.Contains("Nothing was stored", (await _bot.PressDraftAsync(Teams.Stranger, summary, "Point 1 is useful")).Text);
        Assert.Contains("Nothing was stored", (await Rate(new { summary = id, point = 99, says = "useful" })).Text);
        Assert.Contains("Nothing was stored", (await Rate(new { summary = id, point = 0 })).Text);
        Assert.Contains(
            "Nothing was stored", (await Rate(new { summary = id, point = 0, says = "useful", why1 = new string('x', 301) })).Text);
        Assert.Contains("Nothing was stored", (await _bot.PressAsync(
            Devon, Teams.ChatOf(Devon), "goodPractice.rate", new { summary = id, point = 0, says = "useful" })).Text);
        Assert.Equal(0, await _bot.QueryAsync(db => db.SummaryFeedback.CountAsync()));

        Task<InvokeAnswer> Rate(object data) => _bot.PressAsync(Devon, place, "goodPractice.rate", data);
    }

    [Fact]
    public async Task It_goes_with_the_person_and_with_the_summary_and_stands_in_the_persons_file()
    {
        var (_, summary) = await _bot.SummariseAsync();
        await _bot.PressDraftAsync(Emery, summary, "Point 1 is useful", ("why1", "Emery says so."));
        var emery = await _bot.QueryAsync(db => db.People.Where(p => p.Name == "Emery Fox").Select(p => p.Id).SingleAsync());
        var asked = await _bot.AskAsync(Finley, "personal data Emery Fox", Teams.ChatOf(Finley));
        Assert.NotNull(asked);
        var shown = await _bot.PressAsync(Finley, Teams.ChatOf(Finley), "dataProtection.show", new { person = emery });
        Assert.Contains("What they said of summaries", shown.Text, StringComparison.Ordinal);

        await _bot.PressAsync(
            Finley, Teams.ChatOf(Finley), "dataProtection.erase",
            new { person = emery, name = "emery fox", reference = "DP-2026-18", rolesEnd = "true" });
        Assert.Equal(0, await _bot.QueryAsync(db => db.SummaryFeedback.CountAsync()));
    }

    [Fact]
    public async Task Teams_own_buttons_below_what_a_model_wrote_are_kept_with_the_summary()
    {
        await using var model = await ModelStub.SayingAsync(ModelStub.Points(
            ("Fewer placements broke down: 9 this year, 23 last year.", [1])));
        var writer = model.Writer();
        await using var bot = await GoodPracticeScene.InTeamAsync(services => services.AddSingleton<ISummaryWriter>(writer));
        var (progress, _) = await bot.SummariseAsync(await bot.ThreadAboutAsync("placements"));

        Assert.Equal(200, await SubmitAsync(bot, Devon, progress.GivenActivityId, "dislike", "{\"feedbackText\":\"Too short.\"}"));
        Assert.Equal(200, await SubmitAsync(bot, Emery, progress.GivenActivityId, "like", "not json"));
        foreach (var (person, message, reaction) in new (DemoPeople, string?, string)[]
        {
            (Teams.Stranger, progress.GivenActivityId, "like"), (Devon, "1", "like"), (Devon, null, "like"),
            (Devon, progress.GivenActivityId, "hooray"),
        })
        {
            Assert.Equal(200, await SubmitAsync(bot, person, message, reaction, ""));
        }

        var kept = await bot.QueryAsync(db => db.SummaryFeedback.OrderBy(f => f.IsUseful).ToListAsync());
        Assert.Equal([(null, false, "Too short."), ((int?)null, true, (string?)null)], kept.Select(f => (f.Point, f.IsUseful, f.Why)));
        await bot.Connector.WaitForAsync(item => item.IsUpdate && item.Card is not null
            && item.Words().Contains("1 useful, 1 not useful.", StringComparison.Ordinal));
    }

    private static async Task<int> SubmitAsync(BotUnderTest bot, DemoPeople person, string? message, string reaction, string feedback)
    {
        var invoke = Teams.Presses(person, Teams.General, "none", new { }, message ?? "");
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = InvokeNames.MessageSubmitAction;
        invoke.ReplyToId = message;
        invoke.Value = JsonSerializer.SerializeToElement(new { actionName = "feedback", actionValue = new { reaction, feedback } });
        using var response = await bot.PostAsync(invoke);
        return (int)response.StatusCode;
    }

    private Task<Received> CountedAsync(string words) => _bot.Connector.WaitForAsync(
        item => item.IsUpdate && item.Card is not null && item.Words().Contains(words, StringComparison.Ordinal));
}
