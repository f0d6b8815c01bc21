using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>"Nothing new on all of mine": an SRO of several PSAs answers with one press.</summary>
public sealed class AllNothingNewTests : IAsyncLifetime
{
    private const string AllOfMine = "Nothing new on all of mine";

    private BotUnderTest _bot = null!;
    private CheckInCard _shared = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _shared = CheckInCard.Posted(_bot, await _bot.OpenTeamAsync());
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task One_press_answers_everything_that_the_person_owes_and_nothing_else()
    {
        var pressed = await _shared.PressForAllAsync(DemoPeople.Avery, AllOfMine);

        Assert.True(pressed.IsCard, pressed.Text);
        Assert.Equal(["9 nothing new by Avery Howard", "16 nothing new by Avery Howard", "21 nothing new by Avery Howard",
            "24 nothing new by Avery Howard"], await AnswersAsync());
        Assert.Contains("4 of 4 answered.", pressed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_has_answered_meanwhile_is_left_as_it_is()
    {
        await _shared.PressAsync(DemoPeople.Emery, "Nothing new", 16);

        await _shared.PressForAllAsync(DemoPeople.Avery, AllOfMine);

        Assert.Equal(["9 nothing new by Avery Howard", "16 nothing new by Emery Fox", "21 nothing new by Avery Howard",
            "24 nothing new by Avery Howard"], await AnswersAsync());
    }

    [Fact]
    public async Task A_psa_for_which_something_is_typed_stays_open_with_it()
    {
        var own = await _shared.FormAsync(DemoPeople.Avery);

        var pressed = await own.PressForAllAsync(DemoPeople.Avery, "Nothing new on all 4", ("value-9-1", "2.8"));

        Assert.Equal(["16 nothing new by Avery Howard", "21 nothing new by Avery Howard", "24 nothing new by Avery Howard"],
            await AnswersAsync());
        Assert.Contains("It is not stored as an answer yet.", pressed.Text, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"2.8\"", pressed.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_says_that_nothing_is_owed()
    {
        await _shared.PressForAllAsync(DemoPeople.Avery, AllOfMine);
        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        var again = await _shared.PressForAllAsync(DemoPeople.Avery, AllOfMine);

        Assert.Equal("You owe nothing more in this check-in. Nothing was stored.", again.Text);
        Assert.Equal(4, (await AnswersAsync()).Count);
    }

    [Fact]
    public async Task Whoever_is_asked_for_nothing_is_told_so()
    {
        var pressed = await _shared.PressForAllAsync(DemoPeople.Blake, AllOfMine);

        Assert.StartsWith("You are not asked for anything in this check-in. Nothing was stored.", pressed.Text, StringComparison.Ordinal);
        Assert.Empty(await AnswersAsync());
    }

    private Task<List<string>> AnswersAsync() => _bot.QueryAsync(async db =>
    {
        var answers = await (
            from answer in db.Answers
            join checkIn in db.CheckIns on answer.CheckInId equals checkIn.Id
            join psa in db.Psas on checkIn.PsaId equals psa.Id
            join person in db.People on answer.AnsweredById equals person.Id
            orderby psa.Number
            select new { answer.NothingNew, psa.Number, person.Name }).ToListAsync();
        return answers.Select(a => $"{a.Number} {(a.NothingNew ? "nothing new" : "something")} by {a.Name}").ToList();
    });
}
