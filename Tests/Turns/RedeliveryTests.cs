using ClusterBot.Data.Entities;
using ClusterBot.Bot.Turns;
using ClusterBot.BotFramework.Activities;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Turns.Endpoint;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Turns;

/// <summary>A channel that is unsure whether it was heard says it again, with the same id.</summary>
[Collection(FrontDoorTests.Name)]
public sealed class RedeliveryTests(FrontDoor door)
{
    private readonly BotUnderTest _bot = door.Bot;

    [Theory]
    [InlineData(2, false)]
    [InlineData(20, true)]
    public async Task A_message_is_answered_once(int times, bool atOnce)
    {
        var asks = Teams.Says(DemoPeople.Avery, "show PSA 16", Teams.ChatOf(DemoPeople.Avery));

        var answers = await DeliverAsync(asks, times, atOnce);

        Assert.All(answers, answer => Assert.Equal((200, ""), answer));
        Assert.Equal(1, await door.RepliesAsync(asks));
        await AssertOneTurnAsync(asks);
    }

    [Theory]
    [InlineData(2, false, 21)]
    [InlineData(20, true, 24)]
    public async Task A_button_is_pressed_once_and_every_delivery_is_answered_the_same(int times, bool atOnce, int psa)
    {
        var before = await _bot.QueryAsync(db => db.Answers.CountAsync());
        var press = await PressAsync(psa);

        var answers = await DeliverAsync(press, times, atOnce);

        var (status, body) = Assert.Single(answers.Distinct());
        Assert.Equal(200, status);
        Assert.Contains("Nothing new", body, StringComparison.Ordinal);
        Assert.Equal(before + 1, await _bot.QueryAsync(db => db.Answers.CountAsync()));
        await AssertOneTurnAsync(press);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(20, true)]
    public async Task An_installation_shows_the_check_in_once(int times, bool atOnce)
    {
        var before = await PostedCardsAsync();
        var added = Teams.AddedToTeam();

        var answers = await DeliverAsync(added, times, atOnce);

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync()));
        Assert.InRange(await PostedCardsAsync() - before, 0, 1);
        await AssertOneTurnAsync(added);
    }

    [Fact]
    public async Task The_same_id_in_another_conversation_is_another_turn()
    {
        var first = Teams.Says(DemoPeople.Blake, "help", Teams.ChatOf(DemoPeople.Blake));
        var second = Teams.Says(DemoPeople.Casey, "help", Teams.ChatOf(DemoPeople.Casey));
        first.Id = second.Id = Guid.NewGuid().ToString();

        await DeliverAsync(first, 1, atOnce: false);
        await DeliverAsync(second, 1, atOnce: false);

        Assert.Equal((1, 1), (await door.RepliesAsync(first), await door.RepliesAsync(second)));
    }

    private async Task<IReadOnlyList<(int Status, string Body)>> DeliverAsync(Activity activity, int times, bool atOnce)
    {
        if (atOnce)
        {
            activity.Id = Guid.NewGuid().ToString();
            return await Task.WhenAll(Enumerable.Range(0, times).Select(_ => DeliverAsync(activity)));
        }

        var answers = new List<(int, string)>();
        for (var time = 0; time < times; time++)
        {
            answers.Add(await DeliverAsync(activity));
        }

        return answers;
    }

    private async Task<(int Status, string Body)> DeliverAsync(Activity activity)
    {
        using var response = await _bot.PostAsync(activity);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private Task<int> PostedCardsAsync() => _bot.QueryAsync(db => db.OutboxMessages.CountAsync(d => d.Kind == OutboxMessageKind.NewThread));

    private async Task AssertOneTurnAsync(Activity activity) =>
        Assert.Equal(1, await _bot.QueryAsync(db => db.Turns.CountAsync(turn => turn.Key == TurnKey.Of(activity))));

    private async Task<Activity> PressAsync(int psa)
    {
        var checkIn = await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == psa)).Select(c => c.Id).SingleAsync());
        return Teams.Presses(DemoPeople.Avery, door.Posted.Conversation!, "checkIns.nothingNew", new { checkIn });
    }
}
