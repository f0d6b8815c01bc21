using System.Text.Json;
using ClusterBot.Bot.Integrations.Graph.Channels;
using ClusterBot.Bot.Integrations.Graph.Directory;
using ClusterBot.Bot.Integrations.Language;
using ClusterBot.Tests.Integrations.Graph;
using ClusterBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>Summaries where Microsoft Graph lists the channel's messages.</summary>
public sealed class ChannelListTests
{
    [Fact]
    public async Task Listed_messages_join_those_that_were_kept_each_once()
    {
        var known = "";
        var writer = new UnreliableWriter(failures: 0);
        await using var graph = await GraphStub.StartAsync((context, _) => context.Response.WriteAsync(Page(
            Message(
                known, "2026-11-11T10:07:04Z",
                "We tried one contact in each office. In the first quarter 42 employers came back a second time."),
            Message("1795431000000", "2026-11-20T09:00:00Z", "A reading club for carers kept 31 of 34 families through the winter."),
            Message("1795431000001", "2026-11-20T09:01:00Z", "ClusterBot summarise"),
            Message("1795431000002", "2026-11-20T09:02:00Z", "We need help! Here's the link that 12 councils use to book the van."),
            Message(
                "1795431000003", "2026-11-20T09:03:00Z", "A guest says that 7 of 9 charities would come again to the fair.",
                "a0000000-0000-4000-8000-0000000000fd"),
            Message("1795430999999", "2026-10-30T09:03:00Z", "Before it was read 19 of 20 libraries opened on Sundays.", null))));
        await using var bot = await StartAsync(graph, services => services.AddSingleton<ISummaryWriter>(writer));
        known = await bot.QueryAsync(db => db.Messages.Where(m => m.Text.Contains("41 employers")).Select(m => m.MessageId).SingleAsync());

        var (_, unread) = await bot.SummariseAsync();
        Assert.Contains("11 messages from 4 people", unread.Words());
        await ReadSinceAsync(bot, new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

        var (_, summary) = await bot.SummariseAsync();

        Assert.Contains("13 messages from 4 people", summary.Words());
        Assert.Single(writer.Given, message => message.Text.Contains("We need help! Here's the link", StringComparison.Ordinal));
        Assert.DoesNotContain(writer.Given, message => message.Text.Contains("A guest says", StringComparison.Ordinal)
            || message.Text.Contains("Before it was read", StringComparison.Ordinal));
        Assert.Single(writer.Given, message => message.Text.Contains("42 employers", StringComparison.Ordinal));
        Assert.Single(writer.Given, message => message.Text.Contains("31 of 34 families", StringComparison.Ordinal));
        Assert.DoesNotContain(writer.Given, message => message.Text.Contains("41 employers", StringComparison.Ordinal)
            || message.Text.Contains("summarise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_list_says_was_deleted_goes_from_what_is_kept_and_out_of_the_posted_summary()
    {
        var (known, deleted) = ("", (string?)null);
        await using var graph = await GraphStub.StartAsync((context, _) => context.Response.WriteAsync(Page(
            Message(known, "2026-11-11T10:07:04Z", deleted is null ? "We tried one contact in each office, and 42 employers came back."
                : "",
                deleted: deleted),
            Message(
                "1795431000000", "2026-11-20T09:00:00Z", "A reading club for carers kept 31 of 34 families through the winter.",
                deleted: deleted))));
        await using var bot = await StartAsync(graph);
        known = await bot.QueryAsync(db => db.Messages.Where(m => m.Text.Contains("41 employers")).Select(m => m.MessageId).SingleAsync());
        await ReadSinceAsync(bot, new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));
        var (progress, summary) = await bot.SummariseAsync();
        Assert.Contains("31 of 34 families", summary.Words(), StringComparison.Ordinal);

        deleted = "2026-11-23T10:00:00Z";
        bot.Time.Advance(TimeSpan.FromMinutes(1));
        await bot.DraftAsync(DemoPeople.Avery);

        var shown = await bot.ShownAsync(progress, "taken out after this was posted");
        Assert.DoesNotContain("31 of 34 families", shown.Words(), StringComparison.Ordinal);
        Assert.Equal(0, await bot.QueryAsync(db => db.Messages.CountAsync(m => m.MessageId == known)));
    }

    [Fact]
    public async Task What_cannot_be_listed_is_said()
    {
        await using var graph = await GraphStub.StartAsync((context, _) =>
        {
            context.Response.StatusCode = 403;
            return context.Response.WriteAsync("{}");
        });
        await using var bot = await StartAsync(graph);
        await ReadSinceAsync(bot, BotUnderTest.Start.AddDays(-20));

        var (_, summary) = await bot.SummariseAsync();

        Assert.Contains("Only messages that ClusterBot was told of could be read", summary.Words());
        Assert.Contains("11 messages", summary.Words());
    }

    [Fact]
    public async Task A_name_that_the_channel_did_not_tell_is_asked_of_the_directory()
    {
        await using var graph = await GraphStub.StartAsync((context, _) => context.Response.WriteAsync(
            context.Request.Path.Value!.Contains("/users/", StringComparison.Ordinal)
                ? """{"displayName":"Sam of the Directory"}"""
                : Page()));
        await using var bot = await StartAsync(graph);
        var nameless = new DemoPeople("29:nameless", null!, "a0000000-0000-4000-8000-0000000000fe");
        await bot.SaveAsync(nameless, "A reading club for carers kept 31 of 34 families through the winter.", GoodPracticeScene.NewThread);

        var (_, summary) = await bot.SummariseAsync();

        Assert.Contains("Sam of the Directory", summary.Words());
    }

    private static Task<BotUnderTest> StartAsync(GraphStub graph, Action<IServiceCollection>? more = null)
    {
        var (channel, directory) = (graph.Channel(), graph.Directory());
        return GoodPracticeScene.InTeamAsync(services =>
        {
            services.AddSingleton<IChannelMessages>(channel).AddSingleton<IGraphDirectory>(directory);
            more?.Invoke(services);
        });
    }

    // As if a lead had switched it on then.
    private static Task<int> ReadSinceAsync(BotUnderTest bot, DateTimeOffset since) => bot.QueryAsync(db => db.Conversations
        .Where(c => c.Id == Teams.General)
        .ExecuteUpdateAsync(set => set.SetProperty(c => c.ReadSinceAt, since)));

    private static string Page(params object[] messages) => JsonSerializer.Serialize(new { value = messages });

    private static object Message(string id, string createdDateTime, string content, string? author = null, string? deleted = null) => new
    {
        id,
        messageType = "message",
        createdDateTime,
        lastModifiedDateTime = deleted ?? createdDateTime,
        deletedDateTime = deleted,
        from = new
        {
            user =
                new { id = author ?? DemoPeople.Casey.AadObjectId, displayName = author is null ? DemoPeople.Casey.Name : "Robin Reader" },
        },
        body = new { contentType = "html", content },
        replies = Array.Empty<object>(),
    };
}
