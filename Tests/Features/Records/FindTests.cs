using ClusterBot.Bot.Features.Records.Finding;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data.Entities;
using ClusterBot.Tests.Features.GoodPractice;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.Records;

/// <summary>Somebody looks for something. Both engines find the same, in the same order.</summary>
public sealed class FindTests : IAsyncLifetime
{
    private RecordScene _scene = null!;

    public async ValueTask InitializeAsync()
    {
        _scene = await RecordScene.StartAsync();
        await _scene.SaveAsync(
            Emery, "lesson: Virtual courts halve the waiting time when a clerk tests the line first. #courts PSA 24", "lesson");
        await _scene.SaveAsync(
            Avery, "practice: Court hearings by video on Fridays", "practice", ("recordField-status", "adopted"),
            ("recordTags", "courts video"));
        await _scene.SaveAsync(
            Avery, "barrier: The law does not let the two departments share their data", "barrier", ("recordField-type", "legislation"));
        await _scene.SaveAsync(Avery, "risk: Virtual courts may lose their funding", "risk", ("recordVisibility", "lead"));
    }

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Theory]
    [InlineData("find virtual courts", "Virtual courts halve|Virtual courts may lose")]
    [InlineData("find courts", "Court hearings by video|Virtual courts halve|Virtual courts may lose")]
    [InlineData("find vitrual cuorts", "Virtual courts halve|Virtual courts may lose")]
    [InlineData("find hearing", "Court hearings by video")]
    [InlineData("find hear", "Court hearings by video")]
    [InlineData("find sharing of data", "The law does not let")]
    [InlineData("find \"virtual courts may\"", "Virtual courts may lose")]
    [InlineData("find courts -virtual", "Court hearings by video")]
    [InlineData("find lessons about courts", "Virtual courts halve")]
    [InlineData("find practices status adopted", "Court hearings by video")]
    [InlineData("find #video", "Court hearings by video")]
    [InlineData("find courts PSA 24", "Virtual courts halve")]
    [InlineData("find barriers", "The law does not let")]
    [InlineData("find zzz", "")]
    [InlineData("find ' OR 1=1 -- \" *", "")]
    public async Task The_best_comes_first_in_any_form_of_the_words_and_near_misspellings(string words, string found)
    {
        var card = (await _scene.AskAsync(Avery, words)).Words;

        string[] all = ["Virtual courts halve", "Court hearings by video", "The law does not let", "Virtual courts may lose"];
        var shown = all.Where(text => card.Contains(text, StringComparison.Ordinal))
            .OrderBy(text => card.IndexOf(text, StringComparison.Ordinal));
        Assert.Equal(found.Split('|', StringSplitOptions.RemoveEmptyEntries), shown);
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_see_in_a_chat_a_channel_or_the_compose_box()
    {
        Assert.DoesNotContain("may lose", (await _scene.AskAsync(Devon, "find virtual courts")).Words, StringComparison.Ordinal);
        var channel = (await _scene.AskInChannelAsync(Avery, "find virtual courts")).Words;
        Assert.DoesNotContain("may lose", channel, StringComparison.Ordinal);
        Assert.Contains("What not everybody here may see is left out", channel, StringComparison.Ordinal);
        Assert.Contains("halve", channel, StringComparison.Ordinal);

        var typed = await _scene.Teams.SearchesAsync(Avery, _scene.General, "virtual courts");
        Assert.Equal(["Lesson: Virtual courts halve the waiting time when a clerk…"], typed.Titles);
        Assert.Contains("clerk tests the line", CardText.Of(typed.Cards[0]), StringComparison.Ordinal);
        Assert.Equal(3, (await _scene.Teams.SearchesAsync(Avery, _scene.General, "")).Titles.Count);

        var record = (await _scene.StoredAsync())[3];
        var card = await _scene.AskAsync(Devon, "find courts");
        var forged = await _scene.Teams.PressVerbAsync(Devon, card, "records.show", new { record = record.Id });
        Assert.Contains("no longer there", forged.Text, StringComparison.Ordinal);
        Assert.Equal(
            (await _scene.Teams.PressVerbAsync(Devon, card, "records.show", new { record = Guid.NewGuid() })).Text, forged.Text);
    }

    [Fact]
    public async Task Decisions_and_points_of_summaries_are_found_too()
    {
        var summary = await _scene.AskInChannelAsync(Avery, "summarise channel");
        await Eventually.TrueAsync(
            () => _scene.Bot.QueryAsync(db => db.Summaries.AnyAsync(s => s.State == SummaryState.Drafted)), "the summary to be written");
        Assert.NotNull(summary);
        await _scene.Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<IndexJob>(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Summary point", (await _scene.AskAsync(Avery, "find summaries")).Words, StringComparison.Ordinal);

        await _scene.Teams.SettleAsync();
        var draft = _scene.Teams.ChatOf(Avery).FromBot.Last(message => message.Words.Contains("A summary for you to approve"));
        await _scene.Teams.PressAsync(Avery, draft, draft.ApproveTitle());
        await _scene.Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<IndexJob>(TestContext.Current.CancellationToken);
        var entries = await _scene.Bot.QueryAsync(db => db.SearchEntries.CountAsync());
        Assert.True(entries > 4, $"Only {entries} entries.");

        var found = (await _scene.AskAsync(Avery, "find summaries")).Words;
        Assert.Contains("Summary point", found, StringComparison.Ordinal);
        await _scene.Bot.Services.GetRequiredService<JobRunner>().RunNowAsync<IndexJob>(TestContext.Current.CancellationToken);
        Assert.Equal(entries, await _scene.Bot.QueryAsync(db => db.SearchEntries.CountAsync()));
    }

    [Fact]
    public async Task A_followed_subject_stands_in_the_own_work_until_it_was_looked_at_and_nothing_is_sent()
    {
        Assert.Contains(
            "You follow data sharing now", (await _scene.AskAsync(Devon, "follow data sharing")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("New on what you follow", (await _scene.AskAsync(Devon, "my work")).Words, StringComparison.Ordinal);
        var before = _scene.Teams.ChatOf(Devon).FromBot.Count;
        await _scene.SaveAsync(Emery, "lesson: Sharing data needs one signed page and no more", "lesson");
        Assert.Equal(before, _scene.Teams.ChatOf(Devon).FromBot.Count);

        Assert.Contains("data sharing: 1 new", Buttons(await _scene.AskAsync(Devon, "my work")), StringComparison.Ordinal);
        await _scene.AskAsync(Devon, "find data sharing");
        Assert.DoesNotContain("New on what you follow", (await _scene.AskAsync(Devon, "my work")).Words, StringComparison.Ordinal);
        Assert.Contains("no longer follow", (await _scene.AskAsync(Devon, "unfollow data sharing")).Words, StringComparison.Ordinal);
        Assert.Empty(await _scene.Bot.QueryAsync(db => db.Follows.ToListAsync()));
    }

    [Fact]
    public async Task What_is_due_stands_in_its_owners_work_alone_and_is_confirmed_changed_or_ended_there()
    {
        _scene.Bot.Time.Advance(TimeSpan.FromDays(91));
        Assert.DoesNotContain("to look at again", (await _scene.AskAsync(Devon, "my work")).Words, StringComparison.Ordinal);
        var work = await _scene.AskAsync(Avery, "my work");
        Assert.Contains("2 records to look at again", work.Words, StringComparison.Ordinal);

        await _scene.Teams.PressAsync(Avery, work, "Look at record 1");
        await _scene.SettleAsync();
        var shown = _scene.Teams.ChatOf(Avery).FromBot[^1];
        await _scene.Teams.PressAsync(Avery, shown, "It still holds");
        await _scene.SettleAsync();
        work = await _scene.AskAsync(Avery, "my work");
        Assert.Contains("1 record to look at again", work.Words, StringComparison.Ordinal);
        await _scene.Teams.PressAsync(Avery, work, "Look at record 1");
        await _scene.SettleAsync();
        await _scene.Teams.PressAsync(Avery, _scene.Teams.ChatOf(Avery).FromBot[^1], "It no longer holds");
        await _scene.SettleAsync();
        Assert.DoesNotContain("to look at again", (await _scene.AskAsync(Avery, "my work")).Words, StringComparison.Ordinal);
        var left = (await _scene.StoredAsync()).Where(record => record.Latest().IsRetired).ToList();
        Assert.Single(left);
        Assert.DoesNotContain(left[0].Latest().Text, (await _scene.AskAsync(Avery, "find law virtual")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain(left[0].Latest().Text, (await _scene.AskAsync(Avery, "find risks")).Words, StringComparison.Ordinal);
    }

    private static string Buttons(ClusterBot.Tests.Support.SimulatedTeams.TeamsMessage message) => string.Join(
        '\n', CardText.Elements(message.BaseCard!.Value)
            .Where(e => e.TryGetProperty("title", out _)).Select(e => e.GetProperty("title").GetString()));
}
