using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.SimulatedTeams;

namespace ClusterBot.Tests.SimulatedTeams;

/// <summary>Cards as single people see them in the simulated Teams.</summary>
public sealed class CardViewTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;
    private TeamsMessage _round = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.SettleAsync();
        _round = _teams.Fairness.General.FromBot.First(message => message.BaseCard is { } card && card.TryGetProperty("refresh", out _));
    }

    [Fact]
    public async Task Who_is_named_for_a_refresh_sees_a_card_of_their_own_and_whoever_is_not_sees_everybodys()
    {
        var named = _round.BaseCard!.Value.GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(id => id.GetString())
            .ToList();
        var owes = DemoPeople.All.First(person => named.Contains(person.Id));
        var outsider = TeamsTenant.Guest("Gil");
        _teams.Fairness.Members.Add(outsider);

        var own = await _teams.CardForAsync(owes, _round);
        Assert.Equal("automatic", (string?)_teams.Events.Delivered[^1]["value"]!["trigger"]);
        var asked = _teams.Events.Delivered.Count;
        var again = await _teams.CardForAsync(owes, _round);
        var everybodys = await _teams.CardForAsync(outsider, _round);

        Assert.Equal(asked, _teams.Events.Delivered.Count);
        Assert.Equal(CardText.Of(own), CardText.Of(again));
        Assert.Equal(CardText.Of(_round.BaseCard!.Value), CardText.Of(everybodys));
    }

    [Fact]
    public async Task An_update_of_the_base_card_takes_away_what_was_shown_to_single_people()
    {
        var named = _round.BaseCard!.Value.GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(id => id.GetString())
            .ToList();
        var owes = DemoPeople.All.First(person => named.Contains(person.Id));
        await _teams.CardForAsync(owes, _round);
        var asked = _teams.Events.Delivered.Count;

        _round.Activity = new Activity
        {
            Type = "message",
            Attachments = [Attachment.OfCard(JsonElement.Parse("""{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"new"}]}"""))],
        };
        _round.Version++;

        Assert.Equal("new", CardText.Of(await _teams.CardForAsync(owes, _round)));
        Assert.Equal(asked, _teams.Events.Delivered.Count);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();
}
