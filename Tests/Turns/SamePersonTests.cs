using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns;

/// <summary>An activity that comes again is answered as the first time: to the same person at the same place alone.</summary>
public sealed class SamePersonTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Received _round = null!;
    private Guid _checkIn;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _round = await _bot.OpenTeamAsync();
        _checkIn = await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync());
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_replayed_press_gives_the_first_persons_card_to_nobody_else()
    {
        var first = await PressAsync(DemoPeople.Avery, _round.Conversation!);
        Assert.True(first.IsCard, first.Text);

        Assert.Equal(first.Text, (await PressAsync(DemoPeople.Avery, _round.Conversation!)).Text);
        foreach (var (who, where) in new[] { (Teams.Stranger, _round.Conversation!), (
            DemoPeople.Casey, _round.Conversation!), (Teams.Stranger, Teams.ChatOf(Teams.Stranger)) })
        {
            var replayed = await PressAsync(who, where);
            Assert.False(replayed.IsCard, replayed.Text);
            Assert.Contains("Nothing was stored", replayed.Text, StringComparison.Ordinal);
        }

        Assert.Equal(1, await _bot.QueryAsync(db => db.Answers.CountAsync()));
    }

    private async Task<InvokeAnswer> PressAsync(DemoPeople who, string where)
    {
        var press = Teams.Presses(who, where, "checkIns.nothingNew", new { checkIn = _checkIn });
        press.Id = "one-and-the-same";
        using var response = await _bot.PostAsync(press);
        return await InvokeAnswer.ReadAsync(response);
    }
}
