using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.GoodPractice;

public sealed class KeepMessageTests : IAsyncLifetime
{
    private const string Practice = "We moved the job fair into the library and 60 people came, against 15 in the town hall.";

    private const string Hostile = "**bold** <b>html</b> [link](https://example.org) {{DATE(2026-01-01T00:00:00Z, SHORT)}} \u202Eturned.\nLast winter 12 of the 40 councils shared one gritting van between two depots.";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await GoodPracticeScene.InTeamAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_is_written_joins_its_thread_and_is_noted_once()
    {
        var noted = await _bot.AskAsync(DemoPeople.Blake, Practice, GoodPracticeScene.NewThread);
        await _bot.SayAsync(Teams.Says(DemoPeople.Casey, "We did the same in March and 44 people came.", GoodPracticeScene.NewThread));
        var (_, summary) = await _bot.SummariseAsync();

        Assert.StartsWith("Noted", noted.Words(), StringComparison.Ordinal);
        Assert.Contains("Summary of this thread", summary.Words());
        Assert.Contains("2 messages from 2 people", summary.Words());
        Assert.Contains("60 people came", summary.Words());
        Assert.Single(_bot.Connector.Accepted, item => item.Activity?.Text?.StartsWith("Noted", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Somebody_the_register_does_not_know_may_contribute()
    {
        await _bot.AskAsync(Teams.Stranger, Practice, GoodPracticeScene.NewThread);

        var kept = await KeptAsync();
        Assert.Equal(("Sam Stranger", Practice, "1795431416466"), (kept.AuthorName, kept.Text, kept.ThreadId));
    }

    [Fact]
    public async Task A_message_delivered_twice_is_kept_once()
    {
        var message = Teams.Says(DemoPeople.Blake, Practice, GoodPracticeScene.NewThread);
        await _bot.SayAsync(message);
        await _bot.SayAsync(message);

        Assert.Equal(12, await _bot.QueryAsync(db => db.Messages.CountAsync()));
    }

    [Fact]
    public async Task An_edited_message_is_kept_as_it_reads_now_however_often_and_a_deleted_one_no_longer()
    {
        var message = Teams.Says(DemoPeople.Blake, Practice, GoodPracticeScene.NewThread);
        await _bot.SayAsync(message);

        message.Type = ActivityTypes.MessageUpdate;
        foreach (var (people, minute) in ((string, int)[])[("50", 1), ("45", 2)])
        {
            message.Text = "<at>ClusterBot</at> " + Practice.Replace("60", people, StringComparison.Ordinal);
            message.Timestamp = BotUnderTest.Start.AddMinutes(minute);
            await _bot.SayAsync(message);
            Assert.Contains($"and {people} people came", (await KeptAsync()).Text, StringComparison.Ordinal);
        }

        message.Type = ActivityTypes.MessageDelete;
        await _bot.SayAsync(message);
        Assert.Equal(11, await _bot.QueryAsync(db => db.Messages.CountAsync()));
    }

    [Fact]
    public async Task A_contribution_that_begins_like_a_command_is_kept()
    {
        await _bot.AskAsync(DemoPeople.Blake, "Summary of what we tried: " + Practice, GoodPracticeScene.NewThread);

        Assert.StartsWith("Summary of what we tried", (await KeptAsync()).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sumarise", "summarise")]
    [InlineData("Summarsie!", "summarise")]
    [InlineData("open chekin", "open check-in")]
    [InlineData("perosnal data", "personal data")]
    [InlineData("lnk", "link")]
    public async Task A_mistyped_command_is_asked_about_and_not_kept(string typed, string meant)
    {
        var stored = await _bot.StoredAsync();
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, GoodPracticeScene.NewThread);

        Assert.Contains($"Did you mean: {meant}?", answer.Activity!.Summary);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \u200B \u202E ")]
    public async Task A_mention_without_words_is_answered_with_help(string typed)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, GoodPracticeScene.NewThread);

        Assert.Contains("What ClusterBot can do", answer.Words());
        Assert.Equal(11, await _bot.QueryAsync(db => db.Messages.CountAsync()));
    }

    [Fact]
    public async Task In_a_channel_that_is_not_linked_it_says_how_to_link()
    {
        const string Other = "19:other@thread.tacv2;messageid=1";
        var kept = await _bot.AskAsync(DemoPeople.Avery, Practice, Other);
        var asked = await _bot.AskAsync(DemoPeople.Avery, "summarise", Other);

        Assert.All([kept, asked], answer => Assert.Contains("type: @ClusterBot link", answer.Words()));
        Assert.Equal(11, await _bot.QueryAsync(db => db.Messages.CountAsync()));
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_typed()
    {
        await _bot.AskAsync(DemoPeople.Blake, Hostile, GoodPracticeScene.NewThread);
        var (_, summary) = await _bot.SummariseAsync();

        var card = summary.Card!.Value;
        Assert.DoesNotContain("\u202E", summary.Words(), StringComparison.Ordinal);
        var typed = CardText.Elements(card).Where(e => e.TryGetProperty("text", out var text) && text.GetString()!.Contains("**bold**", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(typed);
        Assert.All(typed, run => Assert.Equal("TextRun", run.GetProperty("type").GetString()));
        Assert.DoesNotContain("{{DATE", summary.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_text_is_not_kept_and_long_text_leaves_the_card_small()
    {
        var endless = string.Concat(Enumerable.Range(1, 2000).Select(number => $"In town {number} the fair drew {number * 3} people. ")) + new string('漢', 50_000);
        var refused = await _bot.AskAsync(DemoPeople.Blake, endless, GoodPracticeScene.NewThread);
        Assert.Contains("too long to keep", refused.Activity!.Text);
        Assert.False(await _bot.QueryAsync(db => db.Messages.AnyAsync(m => m.ThreadId == "1795431416466")));

        await _bot.AskAsync(DemoPeople.Blake, endless[..10_000], GoodPracticeScene.NewThread);
        var (_, summary) = await _bot.SummariseAsync();

        Assert.InRange((await KeptAsync()).Text.Length, 9_900, 10_000);
        Assert.Contains("Summary of this thread", summary.Words());
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(summary.Body!.Value.GetRawText()) < 80 * 1024);
    }

    private Task<ClusterBot.Bot.Data.StoredMessage> KeptAsync() => _bot.QueryAsync(db => db.Messages.SingleAsync(m => m.ThreadId == "1795431416466"));
}
