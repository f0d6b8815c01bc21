using ClusterBot.BotFramework.Activities;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Features.CheckIns;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Channels;

public sealed class InstallationTests : IAsyncLifetime
{
    private const string Another = "19:another@thread.tacv2";

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(Teams.General)]
    [InlineData(Teams.Board)]
    public async Task Whichever_channel_is_opened_first_both_are_linked_and_the_check_in_stands_in_general(string visited)
    {
        var posted = await _bot.OpenTeamAsync(visited);

        Assert.StartsWith(Teams.General, posted.Conversation, StringComparison.Ordinal);
        Assert.Equal([(Teams.Board, ChannelPurpose.DeliveryBoard), (Teams.General, ChannelPurpose.Cluster)], await LinkedAsync());
    }

    [Fact]
    public async Task The_greeting_repeated_posts_nothing_again_and_opens_no_second_round()
    {
        await _bot.OpenTeamAsync();
        foreach (var visited in (string[])[Teams.Board, Teams.General, Teams.General])
        {
            _bot.Time.Advance(TimeSpan.FromHours(1));
            await GreetAsync(Teams.AddedToTeam(visited));
            await GreetAsync(Teams.Event("teamMemberAdded", visited));
        }

        Assert.Equal(1, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync()));
        Assert.Equal(1, await RoundsAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Whoever_is_greeted_is_greeted_once_for_each_time_that_the_bot_comes(int minutes)
    {
        Activity[] places = [Teams.AddedToChat(DemoPeople.Blake), AddedToAnother(DemoPeople.Avery), AddedToAnother(DemoPeople.Blake)];
        async Task TellAsync(string action)
        {
            foreach (var place in places)
            {
                _bot.Time.Advance(TimeSpan.FromMinutes(minutes));
                (place.Action, place.Id) = (action, null);
                await GreetAsync(place);
            }
        }

        await TellAsync("add");
        await TellAsync("add");
        Assert.Equal(3, (await GreetingsAsync()).Count);

        await TellAsync("remove");
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        await TellAsync("add");
        await TellAsync("add");
        var greetings = await GreetingsAsync();
        Assert.True(greetings.Count == 6, string.Join('\n', greetings));
    }

    [Fact]
    public async Task A_greeting_delivered_twice_is_one_greeting()
    {
        var greeting = Teams.AddedToTeam();
        greeting.Id = "one-and-the-same";
        await GreetAsync(greeting);
        await GreetAsync(greeting);

        await CardsAsync(1);
        Assert.Equal(1, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync()));
    }

    [Fact]
    public async Task Greetings_at_the_same_time_open_one_round()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => GreetAsync(Teams.AddedToTeam(i % 2 == 0 ? Teams.General : Teams.Board))));

        await CardsAsync(1);
        Assert.Equal(1, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync()));
        Assert.Equal(1, await RoundsAsync());
        Assert.Equal(2, (await LinkedAsync()).Count);
        Assert.DoesNotContain(_bot.Log.All, line => line.Contains("failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_personal_chat_is_greeted_with_what_the_bot_can_do()
    {
        await GreetAsync(Teams.AddedToChat(DemoPeople.Blake));

        var posted = await _bot.Connector.WaitForAsync(item => item.ConversationId == Teams.ChatOf(DemoPeople.Blake));
        Assert.Contains("What ClusterBot can do", CardText.Of(posted.Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_button_after_the_installation_links_the_channel()
    {
        await GreetAsync(AddedToAnother(DemoPeople.Avery));
        var posted = await _bot.Connector.WaitForAsync(item => item.ConversationId == Another);
        var cluster = CardText.InputValue(posted.Card!.Value, "cluster");
        var verb = CardText.Button(posted.Card!.Value, "Link").GetProperty("verb").GetString()!;

        var answer = await _bot.PressAsync(DemoPeople.Avery, Another, verb, new { cluster, purpose = "cluster" });

        Assert.Contains("This channel is linked to", answer.Text, StringComparison.Ordinal);
        Assert.Equal([(Another, ChannelPurpose.Cluster)], await LinkedAsync());
    }

    [Fact]
    public async Task In_another_team_its_cluster_lead_has_the_card_to_link_the_channel_at_once()
    {
        await GreetAsync(AddedToAnother(DemoPeople.Avery));

        var posted = await _bot.Connector.WaitForAsync(item => item.ConversationId == Another);
        Assert.Contains("Link this channel", CardText.Of(posted.Card!.Value), StringComparison.Ordinal);
        Assert.Empty(await LinkedAsync());
    }

    [Fact]
    public async Task Added_by_somebody_else_another_team_is_told_who_can_link_a_channel_and_not_to_what()
    {
        await GreetAsync(AddedToAnother(DemoPeople.Blake));

        var posted = await _bot.Connector.WaitForAsync(item => item.ConversationId == Another);
        Assert.Contains("@ClusterBot link", posted.Activity!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fairness", posted.Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removed_nothing_is_sent_there_and_added_again_nothing_is_lost()
    {
        var first = await _bot.OpenTeamAsync();
        await CheckInCard.Posted(_bot, first).PressAsync(DemoPeople.Avery, "Nothing new", 9);
        await _bot.Connector.WaitForAsync(item => item.IsUpdate);
        _bot.Time.Advance(TimeSpan.FromDays(3));
        var removed = Teams.AddedToTeam(Teams.Board);
        removed.Action = "remove";
        await GreetAsync(removed);
        // As it reads on that day with the bot in the team.
        await GreetAsync(Teams.AddedToTeam());
        var before = CardText.Of((await CardsAsync(2))[1].Card!.Value);
        Assert.Contains("1 of 4 answered.", before, StringComparison.Ordinal);
        var stored = await _bot.StoredAsync();

        _bot.Time.Advance(TimeSpan.FromSeconds(1));
        removed.Id = null;
        await GreetAsync(removed);
        var sent = _bot.Connector.Received.Count;
        _bot.Time.Advance(TimeSpan.FromHours(1));
        await _bot.AskAsync(DemoPeople.Avery, "open check-in", Teams.ChatOf(DemoPeople.Avery));
        Assert.All(_bot.Connector.Received.Skip(sent), item => Assert.Equal(Teams.ChatOf(DemoPeople.Avery), item.Conversation));
        Assert.Equal(stored, await _bot.StoredAsync());

        await GreetAsync(Teams.AddedToTeam());
        Assert.Equal(before, CardText.Of((await CardsAsync(3))[2].Card!.Value));
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("channelDeleted", "channelRestored")]
    [InlineData("channelArchived", "channelUnarchived")]
    public async Task A_channel_is_followed_when_it_is_renamed_and_when_it_goes_and_comes_back(string gone, string back)
    {
        await _bot.OpenTeamAsync();

        await GreetAsync(Teams.Event("channelRenamed", Teams.Board, "Board of delivery"));
        Assert.Equal(("Board of delivery", false), await BoardAsync());
        await GreetAsync(Teams.Event(gone, Teams.Board, "Board of delivery"));
        Assert.Equal(("Board of delivery", true), await BoardAsync());
        await GreetAsync(Teams.Event(back, Teams.Board, "Board of delivery"));
        Assert.Equal(("Board of delivery", false), await BoardAsync());
        Assert.Equal(2, (await LinkedAsync()).Count);
    }

    [Theory]
    [InlineData("teamArchived", "teamUnarchived")]
    [InlineData("teamDeleted", "teamRestored")]
    public async Task While_a_team_is_away_nothing_is_sent_there_and_what_was_deleted_before_does_not_come_back_with_it(
        string gone, string back)
    {
        await _bot.OpenTeamAsync();
        await GreetAsync(Teams.Event("channelDeleted", Teams.Board));
        _bot.Time.Advance(TimeSpan.FromHours(1));
        await GreetAsync(Teams.Event("teamRenamed"));
        await GreetAsync(Teams.Event(gone));
        Assert.Equal([true, true], await RemovedAsync());
        var sent = _bot.Connector.Received.Count;
        await _bot.AskAsync(DemoPeople.Avery, "open check-in", Teams.ChatOf(DemoPeople.Avery));
        Assert.All(_bot.Connector.Received.Skip(sent), item => Assert.Equal(Teams.ChatOf(DemoPeople.Avery), item.Conversation));

        await GreetAsync(Teams.Event(back));

        Assert.Equal([true, false], await RemovedAsync());
        Assert.Equal(2, (await LinkedAsync()).Count);
    }

    /// <summary>Returns whether the board's channel and General are gone.</summary>
    private Task<List<bool>> RemovedAsync() =>
        _bot.QueryAsync(db =>
            db.Conversations.Where(c => c.TeamId == Teams.General).OrderBy(c => c.Id).Select(c => c.RemovedAt != null).ToListAsync());

    private static Activity AddedToAnother(DemoPeople person)
    {
        var greeting = Teams.AddedToTeam(Another);
        greeting.ChannelData!.Team!.Id = Another;
        (greeting.From!.Id, greeting.From.Name, greeting.From.AadObjectId) = (person.Id, person.Name, person.AadObjectId);
        return greeting;
    }

    private async Task GreetAsync(Activity activity)
    {
        using var response = await _bot.PostAsync(activity);
        Assert.Equal(200, (int)response.StatusCode);
    }

    private Task<IReadOnlyList<Received>> CardsAsync(int count) =>
        _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, count);

    /// <summary>Returns the keys of the messages posted into the places of this test.</summary>
    private Task<List<string>> GreetingsAsync()
    {
        string[] places = [Teams.ChatOf(DemoPeople.Blake), Another];
        return _bot.QueryAsync(db =>
            db.OutboxMessages.Where(d => places.Contains(d.OrderKey) || places.Contains(d.ConversationId))
                .Select(d => d.Key).ToListAsync());
    }

    private Task<int> RoundsAsync() => _bot.QueryAsync(db => db.Rounds.CountAsync());

    private async Task<List<(string Id, ChannelPurpose Purpose)>> LinkedAsync() =>
        [.. (await _bot.QueryAsync(db => db.Conversations.Where(c => c.ClusterId != null).ToListAsync())).Select(c => (c.Id, c.Purpose))
            .Order()];

    private async Task<(string? Name, bool IsRemoved)> BoardAsync()
    {
        var board = await _bot.QueryAsync(db => db.Conversations.SingleAsync(c => c.Id == Teams.Board));
        return (board.Name, board.RemovedAt is not null);
    }
}
