using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.GoodPractice;

/// <summary>A channel that a cluster has for good practice alone, beside the one in which its check-ins are.</summary>
public sealed class PracticeChannelTests : IAsyncLifetime
{
    private const string Channel = "19:what-works@thread.tacv2";

    private const string Thread = Channel + ";messageid=1795431416466";

    private const string Practice = "We moved the job fair into the library and 60 people came, against 15 in the town hall.";

    private BotUnderTest _bot = null!;
    private Guid _cluster;

    public async ValueTask InitializeAsync()
    {
        _bot = await GoodPracticeScene.InTeamAsync();
        _cluster = await _bot.QueryAsync(db => db.Clusters.Select(c => c.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("Avery Howard")]
    [InlineData("Finley Gray")]
    public async Task The_lead_and_the_administrator_link_it_and_linking_alone_reads_nothing(string name)
    {
        var linked = await LinkAsync(DemoPeople.All.Single(person => person.Name == name), Channel, "practice");
        Assert.Contains("This channel is linked to \nFairness and opportunity for all", linked.Text, StringComparison.Ordinal);
        Assert.Contains("No check-in is posted here, and the channel is not read.", linked.Text, StringComparison.Ordinal);
        await WriteAsync(Practice);

        Assert.Equal(0, await KeptAsync(Channel));
        Assert.Equal((ChannelPurpose.GoodPractice, false), await LinkOfAsync(Channel));
        // It is one more channel, and takes no other's place.
        Assert.Equal((ChannelPurpose.Cluster, false), await LinkOfAsync(Teams.General));
        Assert.Equal((ChannelPurpose.DeliveryBoard, false), await LinkOfAsync(Teams.Board));
    }

    [Fact]
    public async Task Nobody_else_links_it()
    {
        await _bot.AskAsync(DemoPeople.Avery, "link", Channel);
        var pressed = await PressAsync(DemoPeople.Blake, Channel, "practice");

        Assert.Contains("Only a cluster lead or an administrator can link a channel.", pressed.Text, StringComparison.Ordinal);
        Assert.Equal((ChannelPurpose.None, false), await LinkOfAsync(Channel));
    }

    [Fact]
    public async Task Once_its_lead_has_it_read_a_summary_there_covers_it_and_no_other_channel()
    {
        await LinkAsync(DemoPeople.Avery, Channel, "practice");
        Assert.Contains("Only the cluster lead", (await _bot.AskAsync(DemoPeople.Finley, "read good practice here", Channel)).Words());
        Assert.Contains("From now on ClusterBot reads", await _bot.ReadHereAsync(Channel));
        await WriteAsync(Practice);
        await WriteAsync("We did the same in March and 44 people came.");

        var (_, summary) = await _bot.SummariseAsync(Thread, "summarise channel");

        Assert.Contains("2 messages from 1 person", summary.Words());
        Assert.Contains("60 people came", summary.Words());
        Assert.Contains(
            "2 messages that were kept from it are deleted", (await _bot.AskAsync(DemoPeople.Avery, "stop reading here", Channel)).Words());
        Assert.Equal(0, await KeptAsync(Channel));
        Assert.NotEqual(0, await KeptAsync(Teams.General));
    }

    [Fact]
    public async Task What_is_said_to_the_bot_there_can_be_kept()
    {
        await LinkAsync(DemoPeople.Avery, Channel, "practice");

        await _bot.SaveAsync(DemoPeople.Blake, Practice, Thread);

        Assert.Equal(1, await KeptAsync(Channel));
    }

    [Fact]
    public async Task No_check_in_is_posted_there_whether_it_is_open_opened_or_due()
    {
        await LinkAsync(DemoPeople.Avery, Channel, "practice");
        await _bot.QueryAsync(db => db.Conversations.Where(c => c.Id == Teams.General).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.ClusterId, (Guid?)null).SetProperty(c => c.Purpose, ChannelPurpose.None)));
        _bot.Time.Advance(TimeSpan.FromDays(30));
        await _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<OpenDueRounds>(TestContext.Current.CancellationToken);

        var asked = await _bot.AskAsync(DemoPeople.Avery, "open check-in", Channel);

        Assert.Contains("nowhere to post a check-in", asked.Words());
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync()));
        Assert.DoesNotContain(_bot.Connector.Received, item => item.ConversationId == Channel && item.CreatesConversation);
    }

    [Fact]
    public async Task Another_channel_takes_its_place_and_what_was_read_is_deleted_once_somebody_has_seen_that_it_would_be()
    {
        await LinkAsync(DemoPeople.Avery, Channel, "practice");
        await _bot.ReadHereAsync(Channel);
        await WriteAsync(Practice);
        const string another = "19:works-better@thread.tacv2";
        await _bot.AskAsync(DemoPeople.Avery, "link", another);

        var first = await PressAsync(DemoPeople.Avery, another, "practice");
        Assert.Contains("for good practice alone", first.Text, StringComparison.Ordinal);
        Assert.Contains("The messages that are kept from it as good practice would be deleted.", first.Text, StringComparison.Ordinal);
        Assert.Equal(1, await KeptAsync(Channel));
        await PressAsync(DemoPeople.Avery, another, "practice", EndingOf(first));
        await WriteAsync("We did the same in March and 44 people came.");

        Assert.Equal(0, await KeptAsync(Channel));
        Assert.Equal((ChannelPurpose.None, false), await LinkOfAsync(Channel));
        Assert.Equal((ChannelPurpose.GoodPractice, false), await LinkOfAsync(another));
    }

    [Fact]
    public async Task What_is_read_meanwhile_is_not_deleted_by_a_card_that_did_not_say_so()
    {
        await LinkAsync(DemoPeople.Avery, Channel, "practice");
        await _bot.AskAsync(DemoPeople.Avery, "link", Channel);
        var before = await PressAsync(DemoPeople.Avery, Channel, "board");
        await _bot.ReadHereAsync(Channel);
        await WriteAsync(Practice);

        var pressed = await PressAsync(DemoPeople.Avery, Channel, "board", EndingOf(before));

        Assert.DoesNotContain("would be deleted", before.Text, StringComparison.Ordinal);
        Assert.Contains("would be deleted", pressed.Text, StringComparison.Ordinal);
        Assert.Equal(1, await KeptAsync(Channel));
    }

    [Theory]
    [InlineData("board")]
    [InlineData("cluster")]
    public async Task A_channel_that_was_read_is_for_another_purpose_neither_read_nor_are_its_messages_kept(string purpose)
    {
        await LinkAsync(DemoPeople.Avery, Channel, "practice");
        await _bot.ReadHereAsync(Channel);
        await WriteAsync(Practice);

        await LinkAsync(DemoPeople.Avery, Channel, purpose);
        await WriteAsync("We did the same in March and 44 people came.");

        Assert.Equal(0, await KeptAsync(Channel));
        Assert.False((await LinkOfAsync(Channel)).IsRead);
    }

    [Fact]
    public async Task What_its_authors_had_kept_stays_where_a_channel_that_was_never_read_is_for_good_practice_from_now_on()
    {
        var kept = await KeptAsync(Teams.General);

        var linked = await LinkAsync(DemoPeople.Avery, Teams.General, "practice");

        Assert.Contains("This channel is linked to", linked.Text, StringComparison.Ordinal);
        Assert.Equal(kept, await KeptAsync(Teams.General));
    }

    private async Task<InvokeAnswer> LinkAsync(DemoPeople person, string channel, string purpose)
    {
        await _bot.AskAsync(person, "link", channel);
        var answer = await PressAsync(person, channel, purpose);
        return answer.Text.Contains("Link, and end that", StringComparison.Ordinal)
            ? await PressAsync(person, channel, purpose, EndingOf(answer))
            : answer;
    }

    private Task<InvokeAnswer> PressAsync(DemoPeople person, string channel, string purpose, string? ending = null) =>
        _bot.PressAsync(person, channel, "channels.link", new { cluster = _cluster, purpose, ending });

    private static string? EndingOf(InvokeAnswer answer) =>
        CardText.Button(answer.Value, "Link, and end that").GetProperty("data").GetProperty("ending").GetString();

    private Task<int> KeptAsync(string channel) => _bot.QueryAsync(db => db.Messages.CountAsync(m => m.ConversationId == channel));

    private Task<(ChannelPurpose Purpose, bool IsRead)> LinkOfAsync(string channel) => _bot.QueryAsync(async db =>
    {
        var conversation = await db.Conversations.SingleAsync(c => c.Id == channel);
        return (conversation.Purpose, conversation.ReadSinceAt is not null);
    });

    private async Task WriteAsync(string text)
    {
        var message = Teams.Writes(DemoPeople.Blake, text, Thread);
        message.Id = Guid.NewGuid().ToString("N");
        await _bot.SayAsync(message);
    }
}
