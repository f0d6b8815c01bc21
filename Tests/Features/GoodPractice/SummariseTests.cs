using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.GoodPractice;

public sealed class SummariseTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await GoodPracticeScene.InTeamAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_channel_is_summed_up_in_place_of_the_card_that_says_so_at_once()
    {
        var (progress, summary) = await _bot.SummariseAsync();

        Assert.Contains("Summing up this channel", progress.Words());
        Assert.Contains("Summary of this channel", summary.Words());
        Assert.Contains(
            "All 11 messages from 4 people in 2 threads, the last 30 days, 24 October 2026 to 23 November 2026", summary.Words());
        Assert.Matches(@"Devon Ellis( \([^)]+\))?\s*: *\n", summary.Words());
        Assert.Contains("Show what was left out", summary.Card!.Value.GetRawText());
        Assert.Contains("41 employers came back", summary.Words());
        Assert.Contains("fewer placements broke down", summary.Words());
        Assert.Contains("in the words of those who wrote them", summary.Words());
        Assert.Null(summary.Activity!.Entities);
        Assert.True((await _bot.RequestAsync()) is { FinishedAt: not null, Attempts: 1, Result: not null });
    }

    [Fact]
    public async Task Every_point_opens_its_messages_in_the_card_each_with_a_link()
    {
        var (_, summary) = await _bot.SummariseAsync();

        var elements = CardText.Elements(summary.Card!.Value).ToList();
        var targets = elements.Where(e => e.TryGetProperty("targetElements", out _))
            .Select(e => e.GetProperty("targetElements")[0].GetProperty("elementId").GetString());
        var hidden = elements.Where(e => e.TryGetProperty("isVisible", out var visible) && !visible.GetBoolean()).ToList();
        Assert.NotEmpty(hidden);
        Assert.Equal(hidden.Select(e => e.GetProperty("id").GetString()).Order(), targets.Order());
        Assert.All(
            hidden.Where(e => !e.GetProperty("id").GetString()!.StartsWith("feedback", StringComparison.Ordinal)),
            sources => Assert.NotEmpty(GoodPracticeScene.LinksOf(sources)));
        var first = await _bot.QueryAsync(db => db.Messages.Where(m => m.Text.Contains("41 employers")).SingleAsync());
        Assert.Contains(
            $"https://teams.microsoft.com/l/message/19%3Afairness-general%40thread.tacv2/{first.MessageId}"
                + $"?tenantId={Teams.TenantId}&groupId=b0000000-0000-4000-8000-000000000001&parentMessageId={first.ThreadId}",
            GoodPracticeScene.LinksOf(summary.Card!.Value));
        Assert.Contains("Devon Ellis", summary.Words());
    }

    [Fact]
    public async Task A_thread_is_summed_up_alone()
    {
        var (progress, summary) = await _bot.SummariseAsync(await _bot.ThreadAboutAsync("41 employers"));

        Assert.Contains("Summing up this thread", progress.Words());
        Assert.Contains("6 messages from 4 people, 11 November 2026 to 13 November 2026", summary.Words());
        Assert.DoesNotContain("placements", summary.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summarise last 7 days", "16 November 2026 to 23 November 2026")]
    [InlineData("summarise last week", "16 November 2026 to 22 November 2026")]
    [InlineData("summarise yesterday", "22 November 2026")]
    [InlineData("summarise since 20 November", "20 November 2026 to 23 November 2026")]
    [InlineData("summarise from 1 to 20 November", "1 November 2026 to 20 November 2026")]
    [InlineData("summarise between 11 and 13 November please", "11 November 2026 to 13 November 2026")]
    [InlineData("Summarize the channel in October", "1 October 2026 to 31 October 2026")]
    [InlineData("summarise", "the last 30 days, 24 October 2026 to 23 November 2026")]
    public async Task The_time_that_is_named_is_taken_and_said_at_once_and_with_the_summary(string words, string days)
    {
        var (progress, summary) = await _bot.SummariseAsync(words: words);

        Assert.Contains(days, progress.Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(days, summary.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_time_begins_and_ends_with_its_days_and_a_subject_leaves_out_what_does_not_mention_it()
    {
        await _bot.StoreAsync("1", "On the last evening 12 councils signed the data sharing agreement for their housing lists.", new(
            2026, 11, 20, 23, 59, 59, TimeSpan.Zero));
        await _bot.StoreAsync("2", "On the next morning 14 councils said that the data sharing agreement saves them a week.", new(
            2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
        await _bot.StoreAsync("3", "In Leeds 60 people came to the fair in the library, against 15 in the town hall.", new(
            2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

        var (progress, summary) = await _bot.SummariseAsync(words: "summarise from 19 to 20 November about data sharing agreements");

        Assert.Contains("data sharing agreements", progress.Words(), StringComparison.Ordinal);
        Assert.Contains("1 message from 1 person, 19 November 2026 to 20 November 2026", summary.Words(), StringComparison.Ordinal);
        Assert.Contains("12 councils", summary.Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summarise what Devon promised the Treasury")]
    [InlineData("summary of the Leeds pilot would be nice to have")]
    [InlineData("summarise from 20 to 1 November")]
    public async Task What_is_not_understood_of_it_is_said_and_nothing_is_summed_up(string words)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, words, GoodPracticeScene.NewThread);

        Assert.Contains("summarise last 7 days about data sharing", answer.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Summaries.CountAsync()));
    }

    [Theory]
    [InlineData("summarise channel")]
    [InlineData("Summarize the channel, please.")]
    [InlineData("summary channel")]
    public async Task The_channel_can_be_asked_for_within_a_thread(string words)
    {
        var (_, summary) = await _bot.SummariseAsync(await _bot.ThreadAboutAsync("41 employers"), words);

        Assert.Contains("Summary of this channel", summary.Words());
    }

    [Fact]
    public async Task A_post_of_its_own_means_the_channel_and_a_reply_means_its_thread()
    {
        const string Post = "1795431416466";
        var post = Teams.Says(DemoPeople.Avery, "summarise", $"{Teams.General};messageid={Post}");
        post.Id = Post;
        await _bot.SayAsync(post);
        var reply = Teams.Says(DemoPeople.Avery, "summarise", $"{Teams.General};messageid={Post}");
        reply.Id = "1795431416999";
        await _bot.SayAsync(reply);

        await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.Words().Contains("Nothing to summarise"));
        await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.Words().Contains("The summary of this channel is written"));
    }

    [Fact]
    public async Task The_last_thirty_days_begin_to_the_second()
    {
        await _bot.StoreAsync(
            "1", "The oldest message that counts says that councils shared one van between two depots.", BotUnderTest.Start.AddDays(-30));
        await _bot.StoreAsync(
            "2", "A message that is too old says that leaflets in libraries reached nobody at all.",
            BotUnderTest.Start.AddDays(-30).AddSeconds(-1));

        var (_, summary) = await _bot.SummariseAsync();

        Assert.Contains("12 messages", summary.Words());
        Assert.DoesNotContain("libraries", summary.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_takes_messages_out_of_the_last_thirty_days()
    {
        _bot.Time.Advance(TimeSpan.FromDays(29));
        var (_, summary) = await _bot.SummariseAsync();

        Assert.Contains("Nothing to summarise", summary.Words());
    }

    [Fact]
    public async Task Where_nothing_was_written_it_says_so_and_how_messages_get_in()
    {
        var (_, summary) = await _bot.SummariseAsync(Teams.Board + ";messageid=1795431416466");

        Assert.Contains("Nothing to summarise", summary.Words());
        Assert.Contains("@ClusterBot good practice:", summary.Words());
    }

    [Fact]
    public async Task A_command_delivered_twice_is_one_summary()
    {
        var command = Teams.Says(DemoPeople.Avery, "summarise", GoodPracticeScene.NewThread);
        await _bot.SayAsync(command);
        await _bot.SayAsync(command);
        await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.Words().Contains("is written"));
        await _bot.RunWritingAsync();

        Assert.Equal(1, await _bot.QueryAsync(db => db.Summaries.CountAsync()));
        // The progress, how much was read, and that it waits; and one draft.
        Assert.Equal(3, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Subject!.StartsWith("summary:"))));
        Assert.Equal(1, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Subject!.StartsWith("summary-draft:"))));
    }

    [Fact]
    public async Task A_stranger_is_refused_and_nothing_is_kept()
    {
        var stored = await _bot.StoredAsync();
        var answer = await _bot.AskAsync(Teams.Stranger, "summarise", GoodPracticeScene.NewThread);

        Assert.Contains("Only people with a part", answer.Words());
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Fact]
    public async Task In_a_chat_it_says_where_to_ask()
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, "summarise", Teams.ChatOf(DemoPeople.Avery));

        Assert.Contains("ask in the channel", answer.Words());
    }
}
