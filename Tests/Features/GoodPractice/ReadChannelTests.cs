using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>Channels that a cluster lead has read, and those that nobody has.</summary>
public sealed class ReadChannelTests : IAsyncLifetime
{
    private const string Practice = "We moved the job fair into the library and 60 people came, against 15 in the town hall.";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await GoodPracticeScene.InTeamAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Where_a_lead_switches_it_on_the_channel_is_told_once_and_what_is_written_joins_the_summary()
    {
        var told = await _bot.ReadHereAsync();
        Assert.Contains("From now on ClusterBot reads what is written in this channel", told);
        Assert.Contains("for 730 days", told);
        Assert.Contains("@ClusterBot stop reading here", told);
        Assert.Contains("has read this channel since 23 November 2026 at 10:00", await _bot.ReadHereAsync());
        var sent = _bot.Connector.Received.Count;

        await WriteAsync(DemoPeople.Blake, Practice);
        await WriteAsync(DemoPeople.Casey, "We did the same in March and 44 people came.");
        await WriteAsync(DemoPeople.Emery, "We need help!");
        await WriteAsync(DemoPeople.Emery, "Here's the link");
        await WriteAsync(DemoPeople.Emery, "status of the Leeds pilot is good");

        Assert.Equal(5, await KeptAsync());
        Assert.Equal(sent, _bot.Connector.Received.Count);
        var (_, summary) = await _bot.SummariseAsync(GoodPracticeScene.NewThread, "summarise thread");
        Assert.Contains("5 messages from 3 people", summary.Words());
        Assert.Contains("60 people came", summary.Words());
    }

    [Fact]
    public async Task A_guest_and_somebody_the_register_does_not_know_are_not_read()
    {
        await _bot.ReadHereAsync();
        var conversations = await _bot.QueryAsync(db => db.Turns.CountAsync());

        await WriteAsync(Teams.Stranger, Practice);
        var guest = Teams.Writes(DemoPeople.Blake, Practice, GoodPracticeScene.NewThread);
        guest.From!.AadObjectId = null;
        await _bot.SayAsync(guest);

        Assert.Equal(0, await KeptAsync());
        Assert.Equal(conversations, await _bot.QueryAsync(db => db.Turns.CountAsync()));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("summarise")]
    [InlineData("Open check-in, please")]
    [InlineData("ClusterBot help")]
    [InlineData("show PSA 16")]
    [InlineData("\u200B  ")]
    public async Task A_command_without_its_mention_is_neither_run_nor_kept(string typed)
    {
        await _bot.ReadHereAsync();
        var (stored, sent) = (await _bot.StoredAsync(), _bot.Connector.Received.Count);

        await WriteAsync(DemoPeople.Avery, typed);

        Assert.Equal(stored, await _bot.StoredAsync());
        Assert.Equal(sent, _bot.Connector.Received.Count);
    }

    [Fact]
    public async Task Switched_off_nothing_is_read_any_more_and_what_was_kept_is_gone()
    {
        await _bot.ReadHereAsync();
        await WriteAsync(DemoPeople.Blake, Practice);
        var deleted = await WriteAsync(DemoPeople.Blake, "Said by mistake, and deleted.");
        deleted.Type = ActivityTypes.MessageDelete;
        await _bot.SayAsync(deleted);

        var told = await _bot.AskAsync(DemoPeople.Avery, "stop reading here", Teams.General);
        Assert.Contains("does not read this channel any more, and 12 messages that were kept from it are deleted", told.Words());
        await WriteAsync(DemoPeople.Blake, Practice);

        Assert.Equal(
            (0, 0), (await _bot.QueryAsync(db => db.Messages.CountAsync()), await _bot.QueryAsync(db => db.DeletedMessages.CountAsync())));
        Assert.Contains("does not read this channel.", (await _bot.AskAsync(DemoPeople.Avery, "stop reading", Teams.General)).Words());
    }

    [Theory]
    [InlineData("Emery Fox")]
    [InlineData("Finley Gray")]
    [InlineData("Blake Cole")]
    public async Task Only_the_cluster_lead_switches_it(string name)
    {
        foreach (var words in (string[])["read good practice here", "stop reading here"])
        {
            var said = await _bot.AskAsync(DemoPeople.All.Single(person => person.Name == name), words, Teams.General);
            Assert.Contains("Only the cluster lead can decide whether this channel is read. Nothing was changed.", said.Words());
        }
    }

    [Fact]
    public async Task A_boards_channel_an_unlinked_one_and_a_chat_cannot_be_read()
    {
        Assert.Contains("The delivery board's channel is never read", await _bot.ReadHereAsync(Teams.Board));
        Assert.Contains("not linked to a cluster", await _bot.ReadHereAsync("19:other@thread.tacv2"));
        Assert.Contains("in the channel that is meant", await _bot.ReadHereAsync(Teams.ChatOf(DemoPeople.Avery)));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Conversations.CountAsync(c => c.ReadSinceAt != null)));
    }

    [Fact]
    public async Task A_channel_that_is_linked_anew_is_not_read_on_and_what_was_kept_is_gone()
    {
        await _bot.ReadHereAsync();
        await WriteAsync(DemoPeople.Blake, Practice);
        var cluster = await _bot.QueryAsync(db => db.Clusters.Select(c => c.Id).SingleAsync());
        await _bot.AskAsync(DemoPeople.Avery, "link", Teams.General);
        var asked = await _bot.PressAsync(DemoPeople.Avery, Teams.General, "channels.link", new { cluster, purpose = "board" });
        var ending = CardText.Button(asked.Value, "Link, and end that").GetProperty("data").GetProperty("ending").GetString();
        await _bot.PressAsync(DemoPeople.Avery, Teams.General, "channels.link", new { cluster, purpose = "board", ending });

        await WriteAsync(DemoPeople.Blake, Practice);

        Assert.Equal(0, await _bot.QueryAsync(db => db.Messages.CountAsync()));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Conversations.CountAsync(c => c.ReadSinceAt != null)));
    }

    [Fact]
    public async Task What_is_kept_reads_as_people_read_it_without_quotes_and_mark_up()
    {
        await _bot.ReadHereAsync();
        var message = await WriteAsync(
            DemoPeople.Blake,
            "<blockquote itemscope=\"\"><strong>Casey Diaz</strong><blockquote>inner</blockquote><p>An earlier thought</p></blockquote>"
                + "<quoted messageId=\"17\"/>"
            + "<at>Jo Smith</at> showed that R&amp;D &lt;10% &nbsp;pays <emoji id=\"like\" alt=\"\U0001F44D\"></emoji>"
            + "<attachment id=\"5c0f\"></attachment>",
            ("29:jo", "Jo Smith"));

        var kept = await _bot.QueryAsync(db => db.Messages.SingleAsync(m => m.MessageId == message.Id));
        Assert.Equal("Jo Smith showed that R&D <10%  pays \U0001F44D", kept.Text);
    }

    private Task<int> KeptAsync() => _bot.QueryAsync(db => db.Messages.CountAsync(m => m.ThreadId == "1795431416466"));

    private async Task<Activity> WriteAsync(DemoPeople person, string text, params (string Id, string Name)[] mentioned)
    {
        var message = Teams.Writes(person, text, GoodPracticeScene.NewThread);
        message.Id = Guid.NewGuid().ToString("N");
        message.Entities = [.. mentioned.Select(one => new Entity
        {
            Type = "mention",
            Properties = new Dictionary<string, System.Text.Json.JsonElement>
            {
                ["mentioned"] = System.Text.Json.JsonSerializer.SerializeToElement(new { id = one.Id, name = one.Name }),
                ["text"] = System.Text.Json.JsonSerializer.SerializeToElement($"<at>{one.Name}</at>"),
            },
        })];
        await _bot.SayAsync(message);
        return message;
    }
}
