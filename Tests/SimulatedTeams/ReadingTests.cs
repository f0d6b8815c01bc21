using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;

namespace ClusterBot.Tests.SimulatedTeams;

/// <summary>The messages that reach a bot: the rules of the simulated Teams itself.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.SettleAsync();
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, false, false)]
    [InlineData(false, true, true)]
    public async Task A_channels_message_reaches_the_bot_by_consent_or_with_a_mention(bool consented, bool mentions, bool reaches)
    {
        _teams.Fairness.HasReadConsent = consented;
        var general = _teams.Fairness.General;

        var said = mentions
            ? await _teams.MentionsBotAsync(DemoPeople.Avery, general, "what is this?")
            : await _teams.SaysAsync(DemoPeople.Avery, general, "Morning all");

        Assert.Equal(reaches, _teams.Events.Delivered.Any(activity => (string?)activity["id"] == said.Id));
    }

    [Fact]
    public async Task Nothing_reaches_the_bot_from_a_team_or_chat_that_it_is_not_in()
    {
        var other = _teams.AddTeam("Another team", DemoPeople.Avery);
        var chat = _teams.AddGroupChat("Coffee", DemoPeople.Avery, DemoPeople.Blake);
        var before = _teams.Events.Delivered.Count;

        await _teams.MentionsBotAsync(DemoPeople.Avery, other.General, "help");
        await _teams.SaysAsync(DemoPeople.Avery, chat, "help");
        await _teams.SaysAsync(DemoPeople.Avery, _teams.ChatOf(DemoPeople.Avery), "help");

        Assert.Equal(before, _teams.Events.Delivered.Count);
    }

    [Fact]
    public async Task A_message_is_as_Teams_writes_it_with_quote_mention_and_thread()
    {
        var general = _teams.Fairness.General;
        var first = await _teams.SaysAsync(DemoPeople.Blake, general, "Kent halved the wait");
        await _teams.MentionsBotAsync(DemoPeople.Avery, general, "well done", new Saying(first, [DemoPeople.Casey], first));

        var activity = _teams.Events.Delivered[^1];

        Assert.Equal($"<quoted messageId=\"{first.Id}\"/> <at>ClusterBot</at> <at>Casey Diaz</at> well done", (string?)activity["text"]);
        Assert.Equal($"{general.Id};messageid={first.Id}", (string?)activity["conversation"]!["id"]);
        Assert.Equal(["quotedReply", "mention", "mention", "clientInfo"], activity["entities"]!.AsArray().Select(entity =>
            (string?)entity!["type"]));
        Assert.Equal(_teams.Fairness.Id, (string?)activity["channelData"]!["team"]!["id"]);
    }

    [Fact]
    public async Task An_edit_a_deletion_and_its_undoing_come_with_the_messages_own_id()
    {
        var said = await _teams.MentionsBotAsync(DemoPeople.Avery, _teams.Fairness.General, "hello");
        await _teams.EditsAsync(said, "hello again");
        await _teams.DeletesAsync(said);
        await _teams.UndeletesAsync(said);

        Assert.Equal(
            [("messageUpdate", "editMessage"), ("messageDelete", "softDeleteMessage"), ("messageUpdate", "undeleteMessage")],
            _teams.Events.Delivered.TakeLast(3).Select(a => ((string)a["type"]!, (string)a["channelData"]!["eventType"]!)));
        Assert.All(_teams.Events.Delivered.TakeLast(3), activity => Assert.Equal(said.Id, (string?)activity["id"]));
        Assert.Equal("<at>ClusterBot</at> hello again", said.Text);
    }

    [Fact]
    public async Task Of_what_the_bot_was_not_sent_it_hears_no_edits_either()
    {
        _teams.Fairness.HasReadConsent = false;
        var said = await _teams.SaysAsync(DemoPeople.Avery, _teams.Fairness.General, "hello");
        var before = _teams.Events.Delivered.Count;
        await _teams.EditsAsync(said, "hello again");
        await _teams.DeletesAsync(said);

        Assert.Equal(before, _teams.Events.Delivered.Count);
    }

    [Fact]
    public async Task What_is_held_back_arrives_in_the_order_that_the_test_gives_it()
    {
        var general = _teams.Fairness.General;
        _teams.Events.Hold();
        var one = await _teams.SaysAsync(DemoPeople.Avery, general, "one");
        var two = await _teams.SaysAsync(DemoPeople.Blake, general, "two");
        Assert.DoesNotContain(_teams.Events.Delivered, activity => (string?)activity["id"] == one.Id);

        await _teams.Events.ReleaseAsync(held => held.Reverse());

        Assert.Equal([two.Id, one.Id], _teams.Events.Delivered.TakeLast(2).Select(activity => (string?)activity["id"]));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();
}
