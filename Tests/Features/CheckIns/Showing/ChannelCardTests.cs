using System.Text.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.CheckIns.Showing;

/// <summary>
/// The channel's card shows state, and each person's form stands where nobody else's press touches it: in a dialog, or in the personal
/// chat. Avery is SRO of PSAs 9, 16, 21 and 24, Emery deputy, Devon holds indicator 16.3, and Blake sits on the board.
/// </summary>
public sealed class ChannelCardTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private TeamsTenant _teams = null!;
    private TeamsMessage _round = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _teams = TeamsTenant.Of(_bot);
        await _teams.InstallAsync(_teams.Fairness, Devon);
        await _teams.SettleAsync();
        _round = _teams.Fairness.General.FromBot.First(message => message.Words.Contains("Check-in, ", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task It_says_by_when_and_who_is_asked_has_three_buttons_and_nothing_to_fill_in()
    {
        Assert.Contains("0 of 4 answered. Please answer by Monday 30 November 2026 at 09:30.", _round.Words, StringComparison.Ordinal);
        Assert.Equal("Check-in for 23 November 2026: please answer by Monday 30 November 2026 at 09:30", _round.Posted!.Summary);
        Assert.Equal(["Answer", "Nothing new on all of mine", "See all"], Titles(_round.BaseCard!.Value));
        foreach (var person in new[] { Avery, Devon, Blake })
        {
            Assert.Empty(Inputs(await _teams.CardForAsync(person, _round)));
        }

        await _teams.PressAsync(Blake, _round, "See all");
        Assert.Empty(Inputs(await _teams.CardForAsync(Blake, _round)));
    }

    [Fact]
    public async Task It_mentions_those_who_are_asked_when_it_is_posted_and_never_again()
    {
        var posted = _round.Posted!.Attachments!.Single().Content!.Value;
        var mentions = posted.GetProperty("msteams").GetProperty("entities").EnumerateArray().ToList();

        Assert.Equal(["29:avery-howard", "29:emery-fox", "29:devon-ellis"], mentions.Select(each =>
            each.GetProperty("mentioned").GetProperty("id").GetString()));
        Assert.All(mentions, each => Assert.Contains(each.GetProperty("text").GetString()!, CardText.Of(posted), StringComparison.Ordinal));
        await AnswersAllAsync(Emery);
        Assert.False(_round.BaseCard!.Value.GetProperty("msteams").TryGetProperty("entities", out _));
    }

    [Fact]
    public async Task Those_without_an_answer_stand_first_and_whoever_is_asked_finds_their_own_before_others()
    {
        await PressesInFormAsync(Avery, "Nothing new");

        Assert.Equal([16, 21, 24, 9], Order(_round.Words));
        Assert.Contains("Nothing new\n \n· Avery Howard", _round.Words, StringComparison.Ordinal);
        Assert.Equal(16, Order(CardText.Of(await _teams.CardForAsync(Devon, _round)))[0]);
        Assert.Contains("Nothing new on PSA 16", Titles(await _teams.CardForAsync(Devon, _round)));
    }

    [Fact]
    public async Task Answer_opens_a_dialog_that_gives_back_what_is_wrong_and_shows_what_was_recorded_with_undo()
    {
        await _teams.PressAsync(Avery, _round, "Answer");
        var wrong = await _teams.PressInDialogAsync(
            Avery, "Save the update", new Dictionary<string, string> { ["value-9-1"] = "abc", ["bigPicture-9"] = "Fewer skip meals." });
        Assert.Contains("Please type a number in million children", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("abc", CardText.InputValue(_teams.DialogOf(Avery)!.Card, "value-9-1"));

        await _teams.PressInDialogAsync(Avery, "Save the update", new Dictionary<string, string> { ["value-9-1"] = "2.8" });
        var recorded = _teams.DialogOf(Avery)!.Words;
        Assert.Contains("2.8 million children (2025/26), down from 2.9 million children (2006-07)", recorded, StringComparison.Ordinal);
        Assert.Contains("Fewer skip meals.", recorded, StringComparison.Ordinal);
        await _teams.SettleAsync();
        Assert.Contains("1 of 4 answered.", _round.Words, StringComparison.Ordinal);

        await _teams.PressInDialogAsync(Avery, "Undo");
        await _teams.SettleAsync();
        Assert.Contains("0 of 4 answered.", _round.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_in_the_personal_chat_is_changed_by_its_owners_presses_alone_and_never_becomes_the_clusters_card()
    {
        await AnswersAllAsync(Avery);
        var sent = await _teams.PressVerbAsync(Avery, _round, "checkIns.answer", new { round = await RoundIdAsync() });
        Assert.Contains("Your form is in your personal chat", sent.Text, StringComparison.Ordinal);
        await _teams.SettleAsync();
        var own = _teams.ChatOf(Avery).FromBot[^1];
        Assert.Contains("Nothing new", own.Words, StringComparison.Ordinal);

        await _teams.PressAsync(Avery, own, "Change the answer");
        var version = own.Version;
        await PressesInFormAsync(Devon, "Save the update", ("value-16-3", "80.5"));
        await PressesInFormAsync(Emery, "Save the update", ("bigPicture-9", "From the deputy."));
        Assert.Equal(version, own.Version);

        await _teams.PressAsync(Avery, own, "Save the update", new Dictionary<string, string> { ["value-9-1"] = "2.8" });
        await _teams.SettleAsync();
        Assert.True(own.Version > version);
        Assert.Contains("2.8 million children", own.Words, StringComparison.Ordinal);
        Assert.Contains("Undo", Titles(own.BaseCard!.Value));
        Assert.DoesNotContain("See all", Titles(own.BaseCard!.Value));
    }

    [Fact]
    public async Task What_four_people_type_at_once_is_kept_whatever_the_others_press()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await AddHoldersAsync();
        var typing = new (DemoPeople Who, string Field, string Value)[]
        {
            (Avery, "bigPicture-9", "Fewer skip meals."), (Emery, "bigPicture-16", "More landlords say yes."),
            (Devon, "value-16-3", "80.5"), (Casey, "value-16-1", "89.9"),
        };
        foreach (var (who, _, _) in typing)
        {
            await OpensFormAsync(who);
        }

        random.Shuffle(typing);
        foreach (var (who, field, value) in typing)
        {
            await PressesInOpenFormAsync(who, "Save the update", 0, (field, value));
        }

        var answers = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).ToListAsync(Token));
        Assert.Equal(4, answers.Count);
        Assert.Equal([80.5m, 89.9m], answers.SelectMany(a => a.Rows).Select(row => row.Value!.Value).Order());
        Assert.Equal(
            ["Fewer skip meals.", "More landlords say yes."],
            answers.Select(a => a.BigPicture).OfType<string>().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_refusal_in_a_dialog_says_what_had_been_typed()
    {
        await _teams.PressAsync(Avery, _round, "Answer");
        _bot.Time.Advance(TimeSpan.FromDays(1));
        await _bot.ConfirmAsync(Avery, "open check-in", Teams.General);
        var refused = await _teams.PressInDialogAsync(
            Avery, "Not this round", new Dictionary<string, string> { ["notThisRound-9"] = "The survey is out in May." });

        Assert.False(refused.IsCard);
        Assert.StartsWith("This check-in is closed. Nothing was stored.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("why not this round of 9: “The survey is out in May.”", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_beside_an_update_is_asked_about_and_neither_is_lost()
    {
        await _teams.PressAsync(Avery, _round, "Answer");
        var both = new Dictionary<string, string> { ["notThisRound-9"] = "The survey is out in May.", ["value-9-1"] = "2.8" };
        var saved = await _teams.PressInDialogAsync(Avery, "Save the update", both);
        Assert.Contains("You have given a reason for no answer.", saved.Text, StringComparison.Ordinal);
        Assert.Equal("2.8", CardText.InputValue(saved.Value, "value-9-1"));

        var declined = await _teams.PressInDialogAsync(Avery, "Not this round", both);
        Assert.Contains("You have typed an update as well.", declined.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync(Token)));
        await _teams.PressInDialogAsync(Avery, "Close the form");
        Assert.Equal("2.8", CardText.InputValue(_teams.DialogOf(Avery)!.Card, "value-9-1"));
    }

    [Fact]
    public async Task Whoever_is_asked_for_nothing_is_told_so_by_the_same_buttons()
    {
        Assert.StartsWith(
            "You are not asked for anything in this check-in.", (await _teams.PressAsync(Blake, _round, "Answer")).Text,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "You are not asked for anything in this check-in.",
            (await _teams.PressAsync(Blake, _round, "Nothing new on all of mine")).Text, StringComparison.Ordinal);
    }

    private async Task AddHoldersAsync() => await _bot.QueryAsync(async db =>
    {
        var indicator = await db.Indicators.SingleAsync(i => i.Position == 1 && db.Psas.Any(p => p.Id == i.PsaId && p.Number == 16), Token);
        var casey = await db.People.SingleAsync(p => p.AadObjectId == Casey.AadObjectId, Token);
        casey.ChannelAccountId = Casey.Id;
        db.Roles.Add(new() { PersonId = casey.Id, Role = ClusterBot.Domain.Register.Role.Holder, IndicatorId = indicator.Id });
        await db.SaveChangesAsync(Token);
        _round = await PostedAgainAsync();
        return 0;
    });

    private Task<Guid> RoundIdAsync() => _bot.QueryAsync(db => db.Rounds.Select(r => r.Id).SingleAsync(Token));

    private async Task<TeamsMessage> PostedAgainAsync()
    {
        await _bot.ConfirmAsync(Avery, "open check-in", Teams.General);
        await _teams.SettleAsync();
        return _teams.Fairness.General.FromBot.Last(message => message.Words.Contains("Check-in, ", StringComparison.Ordinal));
    }

    private async Task AnswersAllAsync(DemoPeople who)
    {
        await _teams.PressAsync(who, _round, "Nothing new on all of mine");
        await _teams.SettleAsync();
    }

    private async Task OpensFormAsync(DemoPeople who)
    {
        await _teams.PressAsync(who, _round, Titles(await _teams.CardForAsync(who, _round))[0]);
        await _teams.SettleAsync();
    }

    private async Task PressesInFormAsync(DemoPeople who, string title, params (string Input, string Typed)[] typed)
    {
        await OpensFormAsync(who);
        if (!Titles(Form(who)).Contains(title))
        {
            await PressesInOpenFormAsync(who, "Change the answer", 0);
        }

        await PressesInOpenFormAsync(who, title, 0, typed);
    }

    /// <summary>A client that asked for a card of its own has the form in a dialog; others have it in the personal chat.</summary>
    private async Task PressesInOpenFormAsync(DemoPeople who, string title, int nth, params (string Input, string Typed)[] typed)
    {
        var fields = typed.ToDictionary(each => each.Input, each => each.Typed);
        var answer = _teams.DialogOf(who) is not null
            ? await _teams.PressInDialogAsync(who, title, fields, nth)
            : await _teams.PressAsync(who, _teams.ChatOf(who).FromBot[^1], title, fields, nth);
        Assert.True(answer.IsCard, answer.Text);
        await _teams.SettleAsync();
    }

    private JsonElement Form(DemoPeople who) => _teams.DialogOf(who)?.Card ?? _teams.ChatOf(who).FromBot[^1].BaseCard!.Value;

    private static List<int> Order(string words) =>
        [.. new[] { 9, 16, 21, 24 }.OrderBy(psa => words.IndexOf($" PSA {psa} ", StringComparison.Ordinal))];

    private static List<string> Titles(JsonElement card) =>
    [
        .. CardText.Elements(card)
            .Where(e => e.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Action.", StringComparison.Ordinal))
            .Select(e => e.GetProperty("title").GetString()!),
    ];

    private static IEnumerable<JsonElement> Inputs(JsonElement card) => CardText.Elements(card).Where(e =>
        e.TryGetProperty("type", out var type) && type.GetString()!.StartsWith("Input.", StringComparison.Ordinal));
}
