using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Delivery;

/// <summary>Ids and addresses that stop working, answers that lack an id: what is sent arrives all the same, and can be updated.</summary>
public sealed class TeamsChangesTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;
    private TeamsMessage _round = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
    }

    [Fact]
    public async Task A_team_that_moves_is_written_to_where_it_is_now_in_channels_from_which_nothing_has_come_since()
    {
        await OpenAsync();
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        _teams.MoveAll("emea");
        await _teams.MentionsBotAsync(DemoPeople.Avery, _teams.Fairness.General, "status");

        await RaiseAsync();
        await _teams.SettleAsync();

        Assert.Contains(_teams.Fairness.Channel("Delivery board").FromBot, message =>
            message.Words.Contains("A named contact", StringComparison.Ordinal));
        Assert.Contains(
            _teams.ChatOf(DemoPeople.Blake).FromBot, message => message.Words.Contains("A named contact", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dead_chat_is_made_anew_by_the_Entra_id_and_used_from_then_on()
    {
        await OpenAsync();
        await _teams.InstallAsync(DemoPeople.Blake);
        await _teams.SettleAsync();
        var dead = _teams.ChatOf(DemoPeople.Blake);
        _teams.LosesChat(DemoPeople.Blake);
        _teams.Connector.ForgotPairwiseIds = true;

        await RaiseAsync();
        await _teams.SettleAsync();

        var chat = _teams.ChatOf(DemoPeople.Blake);
        Assert.NotEqual(dead.Id, chat.Id);
        Assert.Single(chat.FromBot, message => message.Words.Contains("A named contact", StringComparison.Ordinal));
        var tried = _bot.Connector.Received.Count(request => request.ConversationId == dead.Id);
        await RaiseAsync("Another thing");
        await _teams.SettleAsync();
        Assert.Single(chat.FromBot, message => message.Words.Contains("Another thing", StringComparison.Ordinal));
        Assert.Equal(tried, _bot.Connector.Received.Count(request => request.ConversationId == dead.Id));
    }

    [Fact]
    public async Task A_person_whose_Teams_id_is_dead_is_found_by_the_Entra_id()
    {
        await OpenAsync();
        await _teams.MentionsBotAsync(DemoPeople.Blake, _teams.Fairness.General, "help");
        _teams.Connector.ForgotPairwiseIds = true;

        await RaiseAsync();
        await _teams.SettleAsync();

        Assert.Single(
            _teams.ChatOf(DemoPeople.Blake).FromBot, message => message.Words.Contains("A named contact", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_bare_refusal_of_a_place_that_worked_is_doubted_for_some_minutes_and_then_final(int status)
    {
        await OpenAsync();
        _bot.Connector.NextIn(Teams.General + ";messageid=" + _round.Id, ConnectorAnswer.OfStatus(status));
        await _teams.MentionsBotAsync(DemoPeople.Avery, _teams.Fairness.General, "status", new Saying(_round));
        await Eventually.TrueAsync(() => WaitingAsync(), "the refusal");
        _bot.Time.Advance(TimeSpan.FromMinutes(2));
        await Eventually.TrueAsync(async () => !await WaitingAsync(), "the second attempt");

        Assert.Equal(0, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.State == OutboxMessageState.Refused)));
    }

    [Theory]
    [InlineData(AcceptedAnswer.ThreadAlone)]
    [InlineData(AcceptedAnswer.WithoutBody)]
    public async Task A_card_whose_id_was_not_told_is_updated_after_a_press(AcceptedAnswer answers)
    {
        _teams.Connector.Answers = answers;
        await OpenAsync();
        if (answers == AcceptedAnswer.WithoutBody)
        {
            // Logged once it is recorded, which is when the outbox is seen to be empty.
            await Eventually.TrueAsync(
                () => _bot.Log.All.Any(line => line.Contains("accepted without an id", StringComparison.Ordinal)), "the warning");
        }

        var before = _round.Words;

        var round = await _bot.QueryAsync(db => db.Rounds.Select(r => r.Id).SingleAsync());
        await _teams.PressVerbAsync(DemoPeople.Avery, _round, "checkIns.allNothingNew", new { round });
        await Eventually.TrueAsync(() => _round.Words != before, "the shared card to show the answer");

        Assert.Contains("4 of 4", _round.Words, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private async Task OpenAsync()
    {
        await _teams.InstallAsync(_teams.Fairness, DemoPeople.Devon);
        await _teams.SettleAsync();
        _round = _teams.Fairness.General.FromBot.First(message => message.BaseCard is { } card && card.TryGetProperty("refresh", out _));
    }

    private async Task RaiseAsync(string need = "A named contact")
    {
        var answer = await _teams.PressVerbAsync(DemoPeople.Emery, _round, "requests.askBoard", new Dictionary<string, string>
        {
            ["checkIn"] = (await CheckInAsync(16)).ToString(),
            ["helpNeed-16"] = need,
            ["helpBy-16"] = "2026-12-18",
            ["helpAbout-16"] = "outcome",
        });
        Assert.True(answer.IsCard, answer.Text);
    }

    private Task<Guid> CheckInAsync(int number) =>
        _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == number)).Select(c => c.Id).SingleAsync());

    private Task<bool> WaitingAsync() =>
        _bot.QueryAsync(db => db.OutboxMessages.AnyAsync(d => d.State == OutboxMessageState.Queued && d.Reason != null));
}
