using ClusterBot.Data.Entities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Requests;

/// <summary>In the demonstration one person is SRO, cluster lead and board chair.</summary>
public sealed class DemonstrationEscalationTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Who_is_SRO_and_chair_has_both_cards_and_can_go_the_whole_way()
    {
        await RaiseAsync();

        await _bot.Connector.WaitForAsync(item => item.Conversation == Teams.ChatOf(DemoPeople.Avery) && item.Card is not null, 2);
        var id = await _bot.QueryAsync(db => db.Requests.Select(e => e.Id).SingleAsync());
        await PressAsync(Teams.Board, "requests.takeStep", new { request = id, step = "acknowledge" });
        await PressAsync(Teams.Board, "requests.takeStep", new { request = id, step = "challenge", challengeText = "What was tried?" });
        await PressAsync(
            Teams.ChatOf(DemoPeople.Avery), "requests.takeStep",
            new { request = id, step = "answerChallenge", answerText = "Two meetings." });
        await PressAsync(Teams.Board, "requests.takeStep", new { request = id, step = "decide", decisionText = "The chair writes." });
        var closed = await PressAsync(Teams.Board, "requests.takeStep", new { request = id, step = "close" });

        Assert.Contains("✔ Closed", closed.Text, StringComparison.Ordinal);
        Assert.Equal(6, await _bot.QueryAsync(db => db.RequestEvents.CountAsync()));
    }

    [Fact]
    public async Task Back_in_the_team_the_bot_shows_the_board_what_is_open_once_and_not_what_is_closed()
    {
        await RaiseAsync();
        await _bot.Connector.WaitForAsync(IsBoardCard);

        List<int> queuedBy = [];
        foreach (var action in (string[])["add", "add", "remove", "add", "add"])
        {
            _bot.Time.Advance(TimeSpan.FromMinutes(1));
            var told = Teams.AddedToTeam();
            told.Action = action;
            using var answer = await _bot.PostAsync(told);
            answer.EnsureSuccessStatusCode();
            queuedBy.Add(await BoardCardsAsync());
        }

        await _bot.Connector.WaitForAsync(IsBoardCard, 2);
        Assert.Equal([1, 1, 1, 2, 2], queuedBy);
        var id = await _bot.QueryAsync(db => db.Requests.Select(e => e.Id).SingleAsync());
        await PressAsync(Teams.Board, "requests.takeStep", new { request = id, step = "decide", decisionText = "The chair writes." });
        await PressAsync(Teams.Board, "requests.takeStep", new { request = id, step = "close" });
        using (var closed = await _bot.PostAsync(Teams.AddedToTeam()))
        {
            closed.EnsureSuccessStatusCode();
        }

        Assert.Equal(2, await BoardCardsAsync());
    }

    private Task<int> BoardCardsAsync() =>
        _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Kind == OutboxMessageKind.NewThread && d.Variant == "asked"));

    private static bool IsBoardCard(Received item) =>
        item.CreatesConversation && item.Conversation?.StartsWith(Teams.Board, StringComparison.Ordinal) is true && item.Card is not null;

    private async Task RaiseAsync()
    {
        await _bot.OpenTeamAsync();
        var psa = await _bot.QueryAsync(db => db.Psas.SingleAsync(p => p.Number == 16));
        var checkIn = await _bot.QueryAsync(db => db.CheckIns.SingleAsync(c => c.PsaId == psa.Id));
        await PressAsync(Teams.General, "requests.askBoard", new Dictionary<string, object>
        {
            ["checkIn"] = checkIn.Id,
            ["helpNeed-16"] = "Housing data",
            ["helpBy-16"] = "2026-12-18",
        });
    }

    private async Task<InvokeAnswer> PressAsync(string where, string verb, object data)
    {
        var answer = await _bot.PressAsync(DemoPeople.Avery, where, verb, data);
        Assert.True(answer.IsCard, answer.Text);
        return answer;
    }
}
