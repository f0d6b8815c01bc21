using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Features.CheckIns;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Turns;

/// <summary>Presses that show something: they wait for nobody, and a card is drawn once for all that has happened.</summary>
public sealed class ReadingTurnsTests : IAsyncLifetime
{
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(30);

    private BotUnderTest _bot = null!;
    private Received _posted = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _posted = await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_card_is_shown_while_somebody_else_writes()
    {
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writing = _bot.Services.GetRequiredService<Transactions>().RunAsync(
            Teams.TenantId,
            async (_, _) =>
            {
                entered.SetResult();
                await release.Task;
            },
            Token);
        await entered.Task;
        try
        {
            var own = await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.refresh", new { round = await RoundAsync() })
                .WaitAsync(Hung, TimeProvider.System, Token);
            Assert.True(own.IsCard, own.Text);
        }
        finally
        {
            release.SetResult();
        }

        await writing;
    }

    [Fact]
    public async Task What_only_shows_something_leaves_nothing_behind()
    {
        await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.refresh", new { round = await RoundAsync() });
        var before = await RowsAsync();
        await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.refresh", new { round = await RoundAsync() });
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task A_press_that_comes_again_stores_nothing_and_shows_the_card_as_it_is_by_then()
    {
        var data =
            new Dictionary<string, string> { ["checkIn"] = (await CheckInAsync(16)).ToString(), ["value-16-3"] = "80.5" };
        var press = Teams.Presses(DemoPeople.Devon, Teams.General, "checkIns.submit", data);
        press.Id = "press-1";
        Assert.Contains("80.5%", await AnswerAsync(press), StringComparison.Ordinal);
        await CheckInCard.Posted(_bot, _posted).PressAsync(DemoPeople.Emery, "Save the update", 16, ("bigPicture-16", "Fewer arrears."));

        var again = await AnswerAsync(press);

        Assert.Contains("80.5%", again, StringComparison.Ordinal);
        Assert.Contains("Fewer arrears.", again, StringComparison.Ordinal);
        Assert.Equal(2, await _bot.QueryAsync(db => db.Answers.CountAsync(Token)));
    }

    [Fact]
    public async Task The_channels_card_is_drawn_when_it_is_sent_and_shows_all_that_was_said_by_then()
    {
        var card = CheckInCard.Posted(_bot, _posted);
        await card.PressAsync(DemoPeople.Avery, "Save the update", 16, ("bigPicture-16", "More landlords."));
        await card.PressAsync(DemoPeople.Emery, "Save the update", 21, ("bigPicture-21", "Fewer arrears."));

        await _bot.Connector.WaitForAsync(item =>
            item.IsUpdate && CardText.Of(item.Card!.Value).Contains("2 of 4 answered.", StringComparison.Ordinal));
        var updates = await _bot.QueryAsync(db => db.OutboxMessages.Where(d => d.Kind == OutboxMessageKind.Update).ToListAsync(Token));
        Assert.All(updates, update =>
            Assert.Equal(OutboxMessage.NoBody, update.Body));
    }

    private async Task<string> AnswerAsync(Activity press)
    {
        using var response = await _bot.PostAsync(press);
        return (await InvokeAnswer.ReadAsync(response)).Text;
    }

    private Task<Guid> RoundAsync() => _bot.QueryAsync(db => db.Rounds.Select(r => r.Id).SingleAsync(Token));

    private Task<Guid> CheckInAsync(int psa) => _bot.QueryAsync(db =>
        db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == psa)).Select(c => c.Id).SingleAsync(Token));

    private Task<(int Turns, int Deliveries, DateTimeOffset? Heard)> RowsAsync() => _bot.QueryAsync(async db =>
        (await db.Turns.CountAsync(Token),
            await db.OutboxMessages.CountAsync(Token),
            await db.Conversations.Where(c => c.Id == Teams.General)
            .Select(c => c.HeardAt).SingleAsync(Token)));
}
