using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns;

/// <summary>The bot's presence, by what is seen there and not by the last event that arrived.</summary>
public sealed class PresenceTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
    }

    [Fact]
    public async Task Who_writes_after_a_removal_without_an_addition_is_answered()
    {
        var chat = _teams.ChatOf(DemoPeople.Blake);
        await _teams.InstallAsync(DemoPeople.Blake);
        await _teams.UninstallAsync(DemoPeople.Blake);
        Assert.NotNull((await KnownAsync(chat.Id)).RemovedAt);

        // The addition never arrives.
        _teams.Events.Hold();
        await _teams.InstallAsync(DemoPeople.Blake);
        await _teams.Events.ReleaseAsync(_ => []);
        await _teams.SettleAsync();
        var before = chat.FromBot.Count;
        await _teams.SaysAsync(DemoPeople.Blake, chat, "help");
        await _teams.SettleAsync();

        Assert.Equal(before + 1, chat.FromBot.Count);
        Assert.Null((await KnownAsync(chat.Id)).RemovedAt);
    }

    [Theory]
    [InlineData("installation")]
    [InlineData("deletion")]
    [InlineData("archive")]
    [InlineData("channel")]
    public async Task What_ends_something_and_arrives_after_what_began_it_again_ends_nothing(string what)
    {
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.SettleAsync();
        var board = _teams.Fairness.Channel("Delivery board");
        _teams.Events.Hold();
        _bot.Time.Advance(TimeSpan.FromSeconds(1));
        await (what switch
        {
            "installation" => _teams.UninstallAsync(_teams.Fairness, DemoPeople.Devon),
            "deletion" => _teams.DeleteAsync(_teams.Fairness, DemoPeople.Devon),
            "archive" => _teams.ArchiveAsync(_teams.Fairness, DemoPeople.Devon),
            _ => _teams.DeleteAsync(board, DemoPeople.Devon),
        });
        _bot.Time.Advance(TimeSpan.FromSeconds(4));
        await (what switch
        {
            "installation" => _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon),
            "deletion" => _teams.RestoreAsync(_teams.Fairness, DemoPeople.Devon),
            "archive" => _teams.UnarchiveAsync(_teams.Fairness, DemoPeople.Devon),
            _ => _teams.RestoreAsync(board, DemoPeople.Devon),
        });
        await _teams.Events.ReleaseAsync(held => held.Reverse());

        Assert.Null((await KnownAsync(Teams.General)).RemovedAt);
        Assert.Null((await KnownAsync(Teams.Board)).RemovedAt);
    }

    [Fact]
    public async Task Somebody_who_speaks_in_one_channel_brings_back_those_that_went_with_the_team_and_not_a_deleted_one()
    {
        var extra = TeamsTenant.AddChannel(_teams.Fairness, "Extra");
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.MentionsBotAsync(DemoPeople.Devon, extra, "help");
        await _teams.DeleteAsync(extra, DemoPeople.Devon);
        _bot.Time.Advance(TimeSpan.FromSeconds(1));
        await _teams.UninstallAsync(_teams.Fairness, DemoPeople.Devon);
        Assert.NotNull((await KnownAsync(Teams.Board)).RemovedAt);

        _bot.Time.Advance(TimeSpan.FromSeconds(1));
        _teams.Events.Hold();
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.Events.ReleaseAsync(_ => []);
        await _teams.MentionsBotAsync(DemoPeople.Avery, _teams.Fairness.General, "status");

        Assert.Null((await KnownAsync(Teams.General)).RemovedAt);
        Assert.Null((await KnownAsync(Teams.Board)).RemovedAt);
        Assert.NotNull((await KnownAsync(extra.Id)).RemovedAt);
    }

    [Fact]
    public async Task A_message_from_before_the_removal_does_not_bring_the_bot_back()
    {
        await _teams.InstallAsync(DemoPeople.Blake);
        _teams.Events.Hold();
        await _teams.SaysAsync(DemoPeople.Blake, _teams.ChatOf(DemoPeople.Blake), "help");
        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        await _teams.UninstallAsync(DemoPeople.Blake);
        await _teams.Events.ReleaseAsync(held => held.Reverse());

        Assert.NotNull((await KnownAsync(_teams.ChatOf(DemoPeople.Blake).Id)).RemovedAt);
    }

    [Theory]
    [InlineData("upgrade")]
    [InlineData("add-upgrade")]
    [InlineData("remove-upgrade")]
    [InlineData("something new")]
    public async Task A_newer_version_of_the_app_is_no_installation(string action)
    {
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.SettleAsync();
        var before = _teams.Fairness.General.FromBot.Count;

        await _teams.UpgradeAsync(_teams.Fairness, DemoPeople.Devon, action);
        await _teams.SettleAsync();

        Assert.Equal(before, _teams.Fairness.General.FromBot.Count);
        Assert.Null((await KnownAsync(Teams.General)).RemovedAt);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private Task<Conversation> KnownAsync(string id) => _bot.QueryAsync(db => db.Conversations.SingleAsync(c => c.Id == id));
}
