using ClusterBot.Data.Entities;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Channels;

public sealed class LinkChannelTests : IAsyncLifetime
{
    private const string Channel = "19:a-new-channel@thread.tacv2";

    private const string OnlyLeads = "Only a cluster lead or an administrator can link a channel. Nothing was changed.";

    private BotUnderTest _bot = null!;
    private Guid _cluster;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _cluster = await _bot.QueryAsync(db => db.Clusters.Select(c => c.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("Avery Howard")]
    [InlineData("Finley Gray")]
    public async Task The_lead_and_the_administrator_link_a_channel(string name)
    {
        var person = DemoPeople.All.Single(p => p.Name == name);
        var asked = await _bot.AskAsync(person, "link", Channel);
        Assert.Equal(_cluster.ToString(), CardText.InputValue(asked.Card!.Value, "cluster"));

        var verb = CardText.Button(asked.Card!.Value, "Link").GetProperty("verb").GetString()!;
        var answer = await _bot.PressAsync(person, Channel, verb, new { cluster = _cluster, purpose = "cluster" });

        Assert.Contains("This channel is linked to \nFairness and opportunity for all", answer.Text, StringComparison.Ordinal);
        Assert.Contains("opens on 30 November 2026 at 09:30", answer.Text, StringComparison.Ordinal);
        Assert.Equal((_cluster, ChannelPurpose.Cluster, BotUnderTest.Start), await LinkOfAsync(Channel));
    }

    [Theory]
    [InlineData("Emery Fox")]
    [InlineData("Blake Cole")]
    [InlineData("Casey Diaz")]
    [InlineData("Sam Stranger")]
    public async Task Nobody_else_links_a_channel_neither_by_word_nor_by_button(string name)
    {
        var person = DemoPeople.All.Append(Teams.Stranger).Single(p => p.Name == name);
        var asked = await _bot.AskAsync(person, "link", Channel);
        var pressed = await _bot.PressAsync(person, Channel, "channels.link", new { cluster = _cluster, purpose = "cluster" });

        Assert.Equal(OnlyLeads + " Finley Gray (administrator) can help.", asked.Activity!.Text);
        Assert.Equal(OnlyLeads + " Finley Gray (administrator) can help.", pressed.Text);
        Assert.Null((await LinkOfAsync(Channel)).Cluster);
    }

    [Fact]
    public async Task The_lead_of_several_clusters_links_each_channel_to_the_one_it_is_for_and_an_archived_cluster_is_no_choice()
    {
        var second = new Cluster { TenantId = Teams.TenantId, Name = "Growth" };
        await _bot.QueryAsync(async db =>
        {
            var avery = await db.People.SingleAsync(p => p.Name == "Avery Howard");
            Cluster[] others = [second, new() { TenantId = Teams.TenantId, Name = "Over and done", ArchivedAt = BotUnderTest.Start }];
            db.Clusters.AddRange(others);
            db.Roles.AddRange(others.Select(c => new RoleAssignment { PersonId = avery.Id, Role = Role.ClusterLead, ClusterId = c.Id }));
            return await db.SaveChangesAsync();
        });
        var asked = await _bot.AskAsync(DemoPeople.Avery, "link", Channel);
        var text = asked.Card!.Value.GetRawText();
        Assert.Contains("Growth", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Over and done", text, StringComparison.Ordinal);

        (string Channel, Guid Cluster, string Purpose)[] links = [(Channel, _cluster, "cluster"), ("19:b@thread.tacv2", _cluster, "board"),
            ("19:c@thread.tacv2", second.Id, "cluster"), ("19:d@thread.tacv2", second.Id, "board")];
        foreach (var (channel, cluster, purpose) in links)
        {
            await LinkAsync(channel, cluster, purpose);
        }

        foreach (var (channel, cluster, purpose) in links)
        {
            Assert.Equal(
                (cluster, purpose == "board" ? ChannelPurpose.DeliveryBoard : ChannelPurpose.Cluster, BotUnderTest.Start),
                await LinkOfAsync(channel));
        }
    }

    [Fact]
    public async Task A_personal_chat_is_no_channel()
    {
        var asked = await _bot.AskAsync(DemoPeople.Avery, "link", Teams.ChatOf(DemoPeople.Avery));
        var pressed = await _bot.PressAsync(
            DemoPeople.Avery, Teams.ChatOf(DemoPeople.Avery), "channels.link", new { cluster = _cluster, purpose = "cluster" });

        Assert.Equal("Please type this in the channel that you want to link.", asked.Activity!.Text);
        Assert.False(pressed.IsCard);
        Assert.Null((await LinkOfAsync(Teams.ChatOf(DemoPeople.Avery))).Cluster);
    }

    [Theory]
    [InlineData(null, "board")]
    [InlineData("", "board")]
    [InlineData("not an id", "board")]
    [InlineData("99999999-9999-4999-8999-999999999999", "board")]
    [InlineData("of another tenant", "board")]
    [InlineData("ours", null)]
    [InlineData("ours", "both")]
    public async Task A_choice_that_is_none_is_answered_on_the_card(string? cluster, string? purpose)
    {
        var elsewhere = new Cluster { TenantId = "99999999-9999-4999-8999-999999999999", Name = "Somebody else's" };
        await _bot.QueryAsync(async db =>
        {
            db.Clusters.Add(elsewhere);
            return await db.SaveChangesAsync();
        });
        var chosen = cluster switch { "ours" => _cluster.ToString(), "of another tenant" => elsewhere.Id.ToString(), _ => cluster };
        await _bot.AskAsync(DemoPeople.Finley, "link", Channel);
        var answer = await _bot.PressAsync(DemoPeople.Finley, Channel, "channels.link", new { cluster = chosen, purpose });

        Assert.True(answer.IsCard, answer.Text);
        Assert.Contains("Please choose a cluster and what the channel is for.", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody else", answer.Text, StringComparison.Ordinal);
        Assert.Equal(purpose == "board" ? "board" : null, CardText.InputValue(answer.Value, "purpose"));
        Assert.Null((await LinkOfAsync(Channel)).Cluster);
    }

    [Fact]
    public async Task A_channel_linked_for_the_board_gets_no_check_in()
    {
        var answer = await LinkAsync(Channel, _cluster, "board");

        Assert.Contains("Requests for help to the delivery board arrive here.", answer.Text, StringComparison.Ordinal);
        Assert.Equal((_cluster, ChannelPurpose.DeliveryBoard, BotUnderTest.Start), await LinkOfAsync(Channel));
        // The question itself, and nothing else.
        Assert.Equal(1, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync()));
    }

    [Fact]
    public async Task Another_channel_linked_for_the_same_takes_the_place_of_the_first_and_shows_the_open_round()
    {
        await _bot.OpenTeamAsync();
        await LinkAsync(Channel, _cluster, "cluster");

        var cards = await _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, 2);
        Assert.StartsWith(Channel, cards[1].Conversation, StringComparison.Ordinal);
        Assert.Equal((_cluster, ChannelPurpose.Cluster, BotUnderTest.Start), await LinkOfAsync(Channel));
        Assert.Null((await LinkOfAsync(Teams.General)).Cluster);
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync()));

        // The team greeted once more does not take it back, and linked once more it shows what stands there.
        using var response = await _bot.PostAsync(Teams.AddedToTeam());
        Assert.Null((await LinkOfAsync(Teams.General)).Cluster);
        await LinkAsync(Channel, _cluster, "cluster");
        Assert.Equal(2, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Kind == OutboxMessageKind.NewThread)));
    }

    [Fact]
    public async Task A_card_that_was_shown_in_one_channel_links_no_other()
    {
        await _bot.AskAsync(DemoPeople.Avery, "link", "19:b@thread.tacv2");
        var pressed = await _bot.PressAsync(DemoPeople.Avery, Channel, "channels.link", new { cluster = _cluster, purpose = "cluster" });

        Assert.Contains("belongs to another channel. Nothing was changed.", pressed.Text, StringComparison.Ordinal);
        Assert.Null((await LinkOfAsync(Channel)).Cluster);
        Assert.Null((await LinkOfAsync("19:b@thread.tacv2")).Cluster);
    }

    private async Task<InvokeAnswer> LinkAsync(string channel, Guid cluster, string purpose)
    {
        await _bot.AskAsync(DemoPeople.Avery, "link", channel);
        var answer = await _bot.PressAsync(DemoPeople.Avery, channel, "channels.link", new { cluster, purpose });
        return EndingOf(answer) is { } ending
            ? await _bot.PressAsync(DemoPeople.Avery, channel, "channels.link", new { cluster, purpose, ending })
            : answer;
    }

    private static string? EndingOf(InvokeAnswer answer) =>
        answer.Value.GetRawText().Contains("Link, and end that", StringComparison.Ordinal)
            ? CardText.Button(answer.Value, "Link, and end that").GetProperty("data").GetProperty("ending").GetString()
            : null;

    private Task<(Guid? Cluster, ChannelPurpose Purpose, DateTimeOffset? LinkedAt)> LinkOfAsync(string channel) =>
        _bot.QueryAsync(async db =>
        {
            var conversation = await db.Conversations.SingleAsync(c => c.Id == channel);
            return (conversation.ClusterId, conversation.Purpose, conversation.LinkedAt);
        });
}
