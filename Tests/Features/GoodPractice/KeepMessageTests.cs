using System.Text.Json;
using ClusterBot.Data.Entities;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>Messages to the bot that are no command: kept when their author says so, and not otherwise.</summary>
public sealed class KeepMessageTests : IAsyncLifetime
{
    private const string Practice = "We moved the job fair into the library and 60 people came, against 15 in the town hall.";

    private const string Hostile = "**bold** <b>html</b> [link](https://example.org) {{DATE(2026-01-01T00:00:00Z, SHORT)}} "
        + "\u202Eturned.\nLast winter 12 of the 40 councils shared one gritting van between two depots.";

    private const string KeepIt = "Keep this as good practice";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await GoodPracticeScene.InTeamAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_is_not_understood_is_kept_when_its_author_presses_so_and_joins_its_thread()
    {
        var stored = await _bot.StoredAsync();
        var asked = await _bot.AskAsync(DemoPeople.Blake, Practice, GoodPracticeScene.NewThread);
        Assert.Contains("Nothing was done and nothing was kept.", asked.Words());
        Assert.Equal(stored, await _bot.StoredAsync());

        var kept = await PressAsync(DemoPeople.Blake, asked);
        await _bot.SaveAsync(DemoPeople.Casey, "We did the same in March and 44 people came.", GoodPracticeScene.NewThread);
        var (_, summary) = await _bot.SummariseAsync();

        Assert.Contains("Kept as good practice", kept.Text);
        Assert.Contains("Summary of this thread", summary.Words());
        Assert.Contains("2 messages from 2 people", summary.Words());
        Assert.Contains("60 people came", summary.Words());
    }

    [Fact]
    public async Task Nobody_else_keeps_it_and_its_author_can_take_it_back()
    {
        var asked = await _bot.AskAsync(DemoPeople.Blake, Practice, GoodPracticeScene.NewThread);

        Assert.Contains("Only the person who wrote this", (await PressAsync(DemoPeople.Casey, asked)).Text);
        Assert.Equal(11, await CountAsync());
        var kept = await PressAsync(DemoPeople.Blake, asked);
        Assert.Equal(12, await CountAsync());
        var data = CardText.Button(kept.Value, "Do not keep it").GetProperty("data");
        Assert.Contains(
            "Only the person who wrote this",
            (await _bot.PressAsync(DemoPeople.Casey, GoodPracticeScene.NewThread, "goodPractice.drop", data)).Text);
        Assert.Contains(
            "not kept any more", (await _bot.PressAsync(DemoPeople.Blake, GoodPracticeScene.NewThread, "goodPractice.drop", data)).Text);
        Assert.Equal(11, await CountAsync());
    }

    [Fact]
    public async Task The_words_good_practice_keep_what_follows_at_once()
    {
        var said = await _bot.AskAsync(DemoPeople.Blake, "Good practice: " + Practice, GoodPracticeScene.NewThread);

        Assert.Contains("Kept as good practice", said.Words());
        Assert.Equal(Practice, (await KeptAsync()).Text);
    }

    [Fact]
    public async Task Somebody_the_register_does_not_know_may_contribute()
    {
        await _bot.SaveAsync(Teams.Stranger, Practice, GoodPracticeScene.NewThread);

        var kept = await KeptAsync();
        Assert.Equal(("Sam Stranger", Practice, "1795431416466"), (kept.AuthorName, kept.Text, kept.ThreadId));
    }

    [Theory]
    [InlineData("I need help")]
    [InlineData("what is the deadline?")]
    [InlineData("forget it")]
    [InlineData("\U0001F44D")]
    [InlineData("summarise from 1 to 20 November")]
    [InlineData("summarise last 7 days about data sharing")]
    [InlineData("Can somebody tell me who is covering for Emery next week?")]
    [InlineData("Summary of what we tried: " + Practice)]
    [InlineData("nothing new from us, sorry")]
    [InlineData("thanks, that was helpful!")]
    [InlineData("status of the Leeds pilot is good")]
    [InlineData("link to the paper is in the team's files")]
    public async Task Nothing_that_is_said_to_the_bot_is_kept_by_accident(string typed)
    {
        await _bot.AskAsync(DemoPeople.Avery, typed, GoodPracticeScene.NewThread);

        Assert.Equal(11, await CountAsync());
    }

    [Fact]
    public async Task An_edited_message_is_kept_as_it_reads_now_however_often_and_a_deleted_one_no_longer_until_that_is_undone()
    {
        var message = await _bot.SaveAsync(DemoPeople.Blake, Practice, GoodPracticeScene.NewThread);

        message.Type = ActivityTypes.MessageUpdate;
        foreach (var (people, minute) in ((string, int)[])[("50", 1), ("45", 2)])
        {
            message.Text = "<at>ClusterBot</at> " + Practice.Replace("60", people, StringComparison.Ordinal);
            // Teams sends an edited message without its mentions.
            message.Entities = minute == 1 ? message.Entities : null;
            message.Timestamp = BotUnderTest.Start.AddMinutes(minute);
            await _bot.SayAsync(message);
            Assert.Equal(Practice.Replace("60", people, StringComparison.Ordinal), (await KeptAsync()).Text);
        }

        var text = message.Text;
        (message.Type, message.Text, message.Timestamp) = (ActivityTypes.MessageDelete, null, BotUnderTest.Start.AddMinutes(3));
        await _bot.SayAsync(message);
        Assert.Equal(11, await CountAsync());

        (message.Type, message.Text, message.Timestamp) = (ActivityTypes.MessageUpdate, text, BotUnderTest.Start.AddMinutes(4));
        message.ChannelData!.EventType = "undeleteMessage";
        await _bot.SayAsync(message);
        var back = await KeptAsync();
        Assert.Equal((Practice.Replace("60", "45", StringComparison.Ordinal), "Blake Cole"), (back.Text, back.AuthorName));
        Assert.Equal(0, await _bot.QueryAsync(db => db.DeletedMessages.CountAsync()));
    }

    [Fact]
    public async Task An_undone_deletion_brings_nothing_that_was_never_kept()
    {
        var message = Teams.Writes(DemoPeople.Blake, Practice, GoodPracticeScene.NewThread);
        (message.Id, message.Type, message.ChannelData!.EventType) = ("1700000000750", ActivityTypes.MessageUpdate, "undeleteMessage");
        await _bot.SayAsync(message);

        Assert.Equal(11, await CountAsync());
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
        Assert.Equal(11, await CountAsync());
    }

    [Fact]
    public async Task In_a_channel_that_is_not_linked_it_says_how_to_link()
    {
        const string Other = "19:other@thread.tacv2;messageid=1";
        var kept = await _bot.AskAsync(DemoPeople.Avery, Practice, Other);
        var asked = await _bot.AskAsync(DemoPeople.Avery, "summarise", Other);

        Assert.All([kept, asked], answer => Assert.Contains("type: @ClusterBot link", answer.Words()));
        Assert.Equal(11, await CountAsync());
    }

    [Fact]
    public async Task The_delivery_boards_channel_offers_no_keeping()
    {
        var answer = await _bot.AskAsync(DemoPeople.Blake, Practice, Teams.Board);

        Assert.DoesNotContain(KeepIt, Confirmations.Titles(answer.Card!.Value));
        Assert.Contains(
            "in the channel of a cluster alone",
            (await _bot.AskAsync(DemoPeople.Blake, "good practice: " + Practice, Teams.Board)).Words());
        Assert.Equal(11, await CountAsync());
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_typed()
    {
        await _bot.SaveAsync(DemoPeople.Blake, Hostile, GoodPracticeScene.NewThread);
        var (_, summary) = await _bot.SummariseAsync();

        var card = summary.Card!.Value;
        Assert.DoesNotContain("\u202E", summary.Words(), StringComparison.Ordinal);
        var typed = CardText.Elements(card)
            .Where(e => e.TryGetProperty("text", out var text) && text.GetString()!.Contains("**bold**", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(typed);
        Assert.All(typed, run => Assert.Equal("TextRun", run.GetProperty("type").GetString()));
        Assert.DoesNotContain("{{DATE", summary.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_text_is_not_kept_and_long_text_leaves_the_card_small()
    {
        var endless = string.Concat(Enumerable.Range(1, 2000).Select(number => $"In town {number} the fair drew {number * 3} people. "))
            + new string('漢', 50_000);
        var refused = await _bot.AskAsync(DemoPeople.Blake, endless, GoodPracticeScene.NewThread);
        Assert.Contains("too long to be kept", refused.Words());
        Assert.DoesNotContain(KeepIt, Confirmations.Titles(refused.Card!.Value));

        await _bot.SaveAsync(DemoPeople.Blake, endless[..10_000], GoodPracticeScene.NewThread);
        var (_, summary) = await _bot.SummariseAsync();

        Assert.InRange((await KeptAsync()).Text.Length, 9_900, 10_000);
        Assert.Contains("Summary of this thread", summary.Words());
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(summary.Body!.Value.GetRawText()) < 80 * 1024);
    }

    [Fact]
    public async Task A_press_that_carries_words_is_a_press_and_is_never_kept()
    {
        var press = Teams.Says(
            DemoPeople.Avery, "Our practice of weekly calls halved the waiting time in Leeds", GoodPracticeScene.NewThread);
        press.Value = JsonElement.Parse("""{"verb":"checkIns.nothingNew","checkIn":"00000000-0000-0000-0000-000000000000"}""");
        await _bot.SayAsync(press);
        await _bot.Connector.WaitForAsync(item => item.Activity?.Text?.Contains("Nothing was stored", StringComparison.Ordinal) is true);

        (press.Id, press.Value) = (null, JsonElement.Parse("""{"anything":1}"""));
        await _bot.SayAsync(press);
        await _bot.Connector.WaitForAsync(item => item.Activity?.Text?.Contains("no longer in use", StringComparison.Ordinal) is true);
        Assert.Equal(11, await CountAsync());
    }

    private Task<InvokeAnswer> PressAsync(DemoPeople person, Received asked) =>
        _bot.PressAsync(person, asked.ConversationId!, "goodPractice.keep", CardText.Button(asked.Card!.Value, KeepIt).GetProperty("data"));

    private Task<int> CountAsync() => _bot.QueryAsync(db => db.Messages.CountAsync());

    private Task<ThreadMessageRecord> KeptAsync() => _bot.QueryAsync(db => db.Messages.SingleAsync(m => m.ThreadId == "1795431416466"));
}
