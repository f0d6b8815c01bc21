using ClusterBot.Bot.ReadModels.Rounds;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>The demonstration: Avery is SRO of four PSAs, Emery deputy, and Devon holds indicator 16.3.</summary>
public sealed class RoundOwedTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Received _posted = null!;
    private CheckInCard _card = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _posted = await _bot.OpenTeamAsync();
        _card = CheckInCard.Posted(_bot, _posted);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task What_is_answered_is_owed_no_more_by_round_and_by_person()
    {
        Assert.Equal(
            (4, 4, 1), (await OwedByAsync(DemoPeople.Avery), await OwedByAsync(DemoPeople.Emery), await OwedByAsync(DemoPeople.Devon)));

        await _card.PressAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "80"));
        Assert.Equal((4, 0), (await OwedByAsync(DemoPeople.Avery), await OwedByAsync(DemoPeople.Devon)));

        await _card.PressAsync(DemoPeople.Emery, "Save the update", 16, ("bigPicture-16", "More landlords say yes."));
        Assert.Equal((3, 3), (await OwedByAsync(DemoPeople.Avery), await OwedByAsync(DemoPeople.Emery)));
        await _card.PressAsync(DemoPeople.Avery, "Nothing new", 9);
        Assert.Equal((2, 2), (await OwedByAsync(DemoPeople.Avery), await OwedByAsync(DemoPeople.Emery)));
        Assert.Equal(0, await OwedByAsync(DemoPeople.Blake));
    }

    [Fact]
    public async Task A_holder_is_asked_when_a_figure_is_due_and_may_give_one_at_any_time()
    {
        await _card.PressAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "80"));
        Assert.Equal((1, 0), (await AskedOfAsync(DemoPeople.Devon), await OwedByAsync(DemoPeople.Devon)));
        _bot.Time.Advance(TimeSpan.FromDays(1));
        var asked = await _bot.AskAsync(DemoPeople.Avery, "open check-in", Teams.General);
        Assert.DoesNotContain("Devon Ellis", CardText.Of(asked.Card!.Value), StringComparison.Ordinal);
        await _bot.ConfirmAsync(DemoPeople.Avery, "open check-in", Teams.General);
        var posted = await _bot.Connector.WaitForAsync(item =>
            item.CreatesConversation && CardText.Of(item.Card!.Value).StartsWith("OFFICIAL\nCheck-in, Tuesday", StringComparison.Ordinal));

        // The next one is for 2026-27, which is published in the summer of 2027.
        Assert.Equal((1, 0), (await AskedOfAsync(DemoPeople.Devon), await OwedByAsync(DemoPeople.Devon)));
        var saved = await CheckInCard.Posted(_bot, posted)
            .PressAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "81"), ("period-16-3", "2024-25"));
        Assert.Contains("81% (2024-25)", saved.Text, StringComparison.Ordinal);
        await CheckInCard.Posted(_bot, posted).Then(saved).PressAsync(DemoPeople.Devon, "Undo", 16);

        _bot.Time.SetUtcNow(new(2027, 6, 30, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await OwedByAsync(DemoPeople.Devon));
        _bot.Time.SetUtcNow(new(2027, 7, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(1, await OwedByAsync(DemoPeople.Devon));
    }

    [Fact]
    public async Task All_that_is_asked_in_a_round_is_there_with_what_is_owed_of_it()
    {
        await _card.PressAsync(DemoPeople.Avery, "Nothing new", 16);
        var round = Assert.Single(await InScopeAsync(services => services.GetRequiredService<RoundObligations>().InOpenRoundsAsync(Token)));

        Assert.Equal((9, 6), (round.All.Count, round.Owed.Count));
        Assert.Equal([9, 16, 21, 24], round.Psas.Select(psa => psa.Number));
    }

    [Fact]
    public async Task The_thread_of_a_rounds_card_is_known_once_it_is_posted()
    {
        var id = await _bot.QueryAsync(db => db.Rounds.Select(r => r.Id).SingleAsync());
        RoundThread? thread = null;
        await Eventually.TrueAsync(
            async () =>
                (thread = await InScopeAsync(services => services.GetRequiredService<RoundThreads>().FindAsync(id, Token))) is not null,
            "the round's thread");

        Assert.Equal((Teams.General, _posted.GivenActivityId), (thread!.Channel.Id, thread.ThreadId));
    }

    private async Task<int> OwedByAsync(DemoPeople person) => (await RoundsOfAsync(person)).Sum(round => round.Owed.Count);

    private async Task<int> AskedOfAsync(DemoPeople person) => (await RoundsOfAsync(person)).Sum(round => round.All.Count);

    private async Task<IReadOnlyList<RoundAsked>> RoundsOfAsync(DemoPeople person)
    {
        var id = await _bot.QueryAsync(db => db.People.Where(p => p.AadObjectId == person.AadObjectId).Select(p => p.Id).SingleAsync());
        return await InScopeAsync(services => services.GetRequiredService<RoundObligations>().OfPersonAsync(id, Token));
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> read)
    {
        await using var scope = _bot.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider);
    }
}
