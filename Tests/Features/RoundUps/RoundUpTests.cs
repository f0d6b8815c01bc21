using ClusterBot.Bot.Features.RoundUps;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.RoundUps;

/// <summary>The demonstration's first round, closed because the next one opened.</summary>
public sealed class RoundUpTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Received _round = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _round = await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task At_the_close_everybody_sees_in_the_thread_what_came_and_the_lead_alone_what_did_not()
    {
        await SubmitAsync(DemoPeople.Avery, 9, ("value-9-1", "2.8"), ("status-9-1", "improving"));
        await SubmitAsync(DemoPeople.Devon, 16, ("value-16-3", "80"));
        await _bot.PressAsync(DemoPeople.Emery, _round.Conversation!, "checkIns.nothingNew", new { checkIn = await CheckInAsync(21) });
        await CloseAsync();
        await RunAsync();
        await RunAsync();

        var thread = $"{Teams.General};messageid={_round.GivenActivityId}";
        var posted = CardText.Of((await _bot.Connector.WaitForAsync(item => item.ConversationId == thread && IsRoundUp(item))).Card!.Value);
        Assert.Contains("2 of 4 PSAs answered;", posted, StringComparison.Ordinal);
        Assert.Contains("Avery Howard, Devon Ellis, Emery Fox", posted, StringComparison.Ordinal);
        Assert.Contains("2.9 million children (2006-07)\n to \n2.8 million children", posted, StringComparison.Ordinal);
        Assert.Contains("(2025/26)\n · \nDevon Ellis", posted, StringComparison.Ordinal);
        Assert.Contains("▲ better", posted, StringComparison.Ordinal);
        Assert.Contains("Nobody holds 13 indicators", posted, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has come for", posted, StringComparison.Ordinal);
        Assert.DoesNotContain("PSA 24  ", posted, StringComparison.Ordinal);

        var toLead = CardText.Of((
            await _bot.Connector.WaitForAsync(item => item.Conversation == Teams.ChatOf(DemoPeople.Avery) && IsRoundUp(item))).Card!.Value);
        Assert.Contains("Nothing has come for (only you see this)", toLead, StringComparison.Ordinal);
        Assert.Contains("PSA 24  ", toLead, StringComparison.Ordinal);
        Assert.DoesNotContain("PSA 21  ", toLead, StringComparison.Ordinal);
        Assert.Equal(2, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Subject!.StartsWith("roundup:"))));
    }

    [Fact]
    public async Task An_open_round_has_none_and_one_that_closed_long_ago_gets_none()
    {
        await RunAsync();
        await CloseAsync();
        _bot.Time.Advance(TimeSpan.FromDays(3));
        await RunAsync();

        Assert.Equal(0, await _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Subject!.StartsWith("roundup:"))));
    }

    private static bool IsRoundUp(Received item) =>
        item.Card is { } card && CardText.Of(card).StartsWith("OFFICIAL\nRound-up", StringComparison.Ordinal);

    private async Task CloseAsync() => await _bot.QueryAsync(async db =>
    {
        var now = _bot.Time.GetUtcNow();
        return await db.Rounds.ExecuteUpdateAsync(set => set.SetProperty(r => r.ClosedAt, now));
    });

    private Task RunAsync() => _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<RoundUpJob>(TestContext.Current.CancellationToken);

    private async Task SubmitAsync(DemoPeople person, int psa, params (string Input, string Value)[] typed)
    {
        var data = typed.ToDictionary(pair => pair.Input, pair => pair.Value);
        data["checkIn"] = (await CheckInAsync(psa)).ToString();
        var answer = await _bot.PressAsync(person, _round.Conversation!, "checkIns.submit", data);
        Assert.True(answer.IsCard, answer.Text);
    }

    private Task<Guid> CheckInAsync(int psa) =>
        _bot.QueryAsync(db => db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == psa)).Select(c => c.Id).SingleAsync());
}
