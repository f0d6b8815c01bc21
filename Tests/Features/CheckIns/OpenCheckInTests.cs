using System.Text.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

public sealed class OpenCheckInTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Received _first = null!;
    private CheckInCard _form = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _first = await _bot.OpenTeamAsync();
        _form = await CheckInCard.Posted(_bot, _first).FormAsync(DemoPeople.Avery);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("Emery Fox")]
    [InlineData("Blake Cole")]
    public async Task Only_the_cluster_lead_opens_a_check_in(string name)
    {
        _bot.Time.Advance(TimeSpan.FromDays(1));
        var stored = await _bot.StoredAsync();
        var answer = await _bot.AskAsync(DemoPeople.All.Single(person => person.Name == name), "open check-in", Teams.General);

        Assert.Equal(
            "Only the cluster lead or an administrator can open a check-in. Nothing was changed. Avery Howard (cluster lead) can help.",
            answer.Activity!.Text);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("open check-in")]
    [InlineData("Open Check In.")]
    [InlineData("open checkin")]
    public async Task A_new_round_closes_the_one_before_whose_card_says_so_and_takes_no_more_answers(string typed)
    {
        _bot.Time.Advance(TimeSpan.FromDays(1));
        var said = await _bot.ConfirmAsync(DemoPeople.Avery, typed, Teams.General);

        Assert.Contains("The check-in is open.", said.Text, StringComparison.Ordinal);
        var posted = await _bot.Connector.WaitForAsync(item =>
            item.CreatesConversation && CardText.Of(item.Card!.Value).StartsWith("OFFICIAL\nCheck-in, Tuesday", StringComparison.Ordinal));
        Assert.StartsWith(Teams.General, posted.Conversation, StringComparison.Ordinal);
        var closed = await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ActivityId == _first.GivenActivityId);
        Assert.Contains("This check-in is closed", CardText.Of(closed.Card!.Value), StringComparison.Ordinal);
        Assert.Equal(["See all"], CardText.Elements(closed.Card!.Value)
            .Where(e => e.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Action.Execute", StringComparison.Ordinal))
            .Select(e => e.GetProperty("title").GetString()));
        var refused = await AfterTheCloseAsync("Nothing new", []);
        Assert.StartsWith("This check-in is closed. Nothing was stored.", refused.Text, StringComparison.Ordinal);
        var typedLate = await AfterTheCloseAsync("Save the update", new() { ["value-9-1"] = "2.8" });
        Assert.Contains("This check-in has closed since. Nothing is stored yet", typedLate.Text, StringComparison.Ordinal);
        Assert.Contains("Save the correction", typedLate.Text, StringComparison.Ordinal);
        Assert.Equal("2.8", CardText.InputValue(typedLate.Value, "value-9-1"));
        Assert.Equal(
            [false, true], await _bot.QueryAsync(db => db.Rounds.OrderBy(r => r.OccursOn).Select(r => r.ClosedAt == null).ToListAsync()));
    }

    [Fact]
    public async Task The_same_day_again_posts_the_same_round_again()
    {
        var said = await _bot.ConfirmAsync(DemoPeople.Avery, "open check-in", Teams.General);

        Assert.Contains("Today's check-in is already open. Here it is again.", said.Text, StringComparison.Ordinal);
        var cards = await _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, 2);
        Assert.Equal(CardText.Of(cards[0].Card!.Value), CardText.Of(cards[1].Card!.Value));
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync()));

        await CheckInCard.Posted(_bot, cards[1]).PressForAllAsync(DemoPeople.Avery, "Nothing new on all of mine");
        var updates = await _bot.Connector.WaitForAsync(item => item.IsUpdate, 2);
        Assert.Equal(cards.Select(card => card.GivenActivityId).Order(), updates.Select(update => update.ActivityId).Order());
    }

    [Fact]
    public async Task From_a_personal_chat_it_is_posted_in_the_channel()
    {
        _bot.Time.Advance(TimeSpan.FromDays(1));
        var said = await _bot.ConfirmAsync(DemoPeople.Avery, "open check-in", Teams.ChatOf(DemoPeople.Avery));

        Assert.Contains("The check-in is open in the channel of its cluster.", said.Text, StringComparison.Ordinal);
        var posted = await _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, 2);
        Assert.StartsWith(Teams.General, posted[1].Conversation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_bot_is_out_of_the_channel_there_is_nowhere_to_post_it()
    {
        var removed = Teams.AddedToTeam();
        removed.Action = "remove";
        using var response = await _bot.PostAsync(removed);
        _bot.Time.Advance(TimeSpan.FromDays(1));
        var said = await _bot.AskAsync(DemoPeople.Avery, "open check-in", Teams.ChatOf(DemoPeople.Avery));

        Assert.Contains("nowhere to post a check-in", said.Activity!.Text, StringComparison.Ordinal);
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync()));
    }

    private async Task<InvokeAnswer> AfterTheCloseAsync(string button, Dictionary<string, string> typed)
    {
        var stored = await _bot.StoredAsync();
        var action = CardText.Button(_form.Card, button);
        foreach (var field in action.GetProperty("data").EnumerateObject().Where(field => field.Value.ValueKind == JsonValueKind.String))
        {
            typed[field.Name] = field.Value.GetString()!;
        }

        var answer = await _bot.PressAsync(DemoPeople.Avery, _first.Conversation!, action.GetProperty("verb").GetString()!, typed);

        Assert.Equal(stored, await _bot.StoredAsync());
        return answer;
    }
}
