using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Channels;

/// <summary>
/// A channel that is linked already: Avery leads the cluster whose it is, Blake leads another, Finley is the administrator.
/// </summary>
public sealed class MovedChannelTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Cluster _growth = null!;
    private Guid _fairness;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
        _fairness = await _bot.QueryAsync(db => db.Clusters.Select(c => c.Id).SingleAsync());
        _growth = new Cluster { TenantId = Teams.TenantId, Name = "Growth" };
        await _bot.QueryAsync(async db =>
        {
            db.Clusters.Add(_growth);
            var blake = await db.People.SingleAsync(p => p.Name == "Blake Cole");
            db.Roles.Add(new RoleAssignment { PersonId = blake.Id, Role = Role.ClusterLead, ClusterId = _growth.Id });
            return await db.SaveChangesAsync();
        });
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("Blake Cole", Teams.General, "do not lead")]
    [InlineData("Blake Cole", Teams.Board, "do not lead")]
    [InlineData("Casey Diaz", Teams.General, "Only a cluster lead")]
    [InlineData("Emery Fox", Teams.General, "Only a cluster lead")]
    [InlineData("Sam Stranger", Teams.General, "Only a cluster lead")]
    public async Task Whoever_does_not_lead_the_cluster_whose_channel_it_is_takes_it_neither_by_word_nor_by_button(
        string name, string channel, string refusal)
    {
        var person = DemoPeople.All.Append(Teams.Stranger).Single(p => p.Name == name);
        var before = await LinksAsync();
        // The card is there, from somebody who may.
        await AskAsync(DemoPeople.Finley, channel);
        var ending = EndingOf(await PressAsync(DemoPeople.Finley, channel, _growth.Id))!;

        var asked = await AskAsync(person, channel);
        var pressed = await PressAsync(person, channel, _growth.Id);
        var confirmed = await PressAsync(person, channel, _growth.Id, ending);

        Assert.Contains(refusal, asked.Activity!.Text, StringComparison.Ordinal);
        Assert.Contains(refusal, pressed.Text, StringComparison.Ordinal);
        Assert.Contains(refusal, confirmed.Text, StringComparison.Ordinal);
        Assert.Equal(before, await LinksAsync());
    }

    [Fact]
    public async Task An_administrator_is_told_whose_it_is_confirms_that_and_its_lead_hears_of_it()
    {
        var asked = await AskAsync(DemoPeople.Finley, Teams.General);
        Assert.Contains("It is linked to \nFairness and opportunity for all", CardText.Of(asked.Card!.Value), StringComparison.Ordinal);

        var first = await PressAsync(DemoPeople.Finley, Teams.General, _growth.Id);
        Assert.Contains("This channel is now linked to \nFairness and opportunity for all", first.Text, StringComparison.Ordinal);
        Assert.Equal((_fairness, ChannelPurpose.Cluster), await LinkOfAsync(Teams.General));

        var second = await PressAsync(DemoPeople.Finley, Teams.General, _growth.Id, EndingOf(first));
        Assert.Contains("This channel is linked to \nGrowth", second.Text, StringComparison.Ordinal);
        Assert.Equal((_growth.Id, ChannelPurpose.Cluster), await LinkOfAsync(Teams.General));
        var told = await _bot.Connector.WaitForAsync(item =>
            item.Activity?.Text?.Contains("has linked a channel", StringComparison.Ordinal) == true);
        Assert.Contains(
            "Finley Gray has linked a channel of Fairness and opportunity for all", told.Activity!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_ends_is_what_the_card_said_and_nothing_else()
    {
        await AskAsync(DemoPeople.Finley, Teams.General);
        var ending = EndingOf(await PressAsync(DemoPeople.Finley, Teams.General, _growth.Id));

        Assert.NotNull(EndingOf(await PressAsync(DemoPeople.Finley, Teams.General, _growth.Id, "made up")));
        // Meanwhile the cluster that is to have it got a channel, which would end too.
        await AskAsync(DemoPeople.Blake, "19:growth@thread.tacv2");
        await PressAsync(DemoPeople.Blake, "19:growth@thread.tacv2", _growth.Id);
        var stale = await PressAsync(DemoPeople.Finley, Teams.General, _growth.Id, ending);

        Assert.NotNull(EndingOf(stale));
        Assert.Equal((_fairness, ChannelPurpose.Cluster), await LinkOfAsync(Teams.General));
        Assert.Equal((_growth.Id, ChannelPurpose.Cluster), await LinkOfAsync("19:growth@thread.tacv2"));
    }

    private static string? EndingOf(InvokeAnswer answer) =>
        answer.Value.GetRawText().Contains("Link, and end that", StringComparison.Ordinal)
            ? CardText.Button(answer.Value, "Link, and end that").GetProperty("data").GetProperty("ending").GetString()
            : null;

    private Task<Received> AskAsync(DemoPeople person, string channel) => _bot.AskAsync(person, "link", channel);

    private Task<InvokeAnswer> PressAsync(DemoPeople person, string channel, Guid cluster, string? ending = null) =>
        _bot.PressAsync(person, channel, "channels.link", new { cluster, purpose = "cluster", ending });

    private Task<string> LinksAsync() => _bot.QueryAsync(async db => string.Join(
        '\n', (await db.Conversations.Where(c => c.ClusterId != null).OrderBy(c => c.Id).ToListAsync()).Select(c =>
            $"{c.Id} {c.ClusterId} {c.Purpose}")));

    private Task<(Guid? Cluster, ChannelPurpose Purpose)> LinkOfAsync(string channel) => _bot.QueryAsync(async db =>
    {
        var conversation = await db.Conversations.SingleAsync(c => c.Id == channel);
        return (conversation.ClusterId, conversation.Purpose);
    });
}
