using System.Text.Json;
using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>
/// The content and the buttons of each person's own form. Avery is SRO of PSAs 9, 16, 21 and 24, Emery deputy, and Devon holds
/// indicator 16.3.
/// </summary>
public sealed class OwnCardTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Received _posted = null!;
    private CheckInCard _shared = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _posted = await _bot.OpenTeamAsync();
        _shared = CheckInCard.Posted(_bot, _posted);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_shared_card_is_refreshed_for_those_who_owe_and_for_nobody_else()
    {
        Assert.Equal(["29:avery-howard", "29:devon-ellis", "29:emery-fox"], RefreshedFor(_shared.Card));

        await _shared.PressAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "80"));
        var update = await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ActivityId == _posted.GivenActivityId);
        Assert.Equal(["29:avery-howard", "29:emery-fox"], RefreshedFor(update.Card!.Value));
        Assert.Contains("Devon Ellis, waiting for Avery Howard or Emery Fox", CardText.Of(update.Card!.Value), StringComparison.Ordinal);

        var last = await _shared.PressForAllAsync(DemoPeople.Avery, "Nothing new on all of mine");

        Assert.Empty(RefreshedFor(last.Value));
    }

    [Fact]
    public async Task A_holders_card_has_the_figure_held_open_and_nothing_else_to_fill_in()
    {
        var own = await _shared.FormAsync(DemoPeople.Devon);
        Assert.NotNull(Input(own.Card, "value-16-3"));
        Assert.Null(Input(own.Card, "value-16-4"));
        Assert.Null(Input(own.Card, "bigPicture-16"));
        Assert.DoesNotContain("PSA 9", own.Text, StringComparison.Ordinal);

        var answer = await own.PressAsync(DemoPeople.Devon, "Nothing new", 16);
        Assert.Contains("16.3", answer.Text, StringComparison.Ordinal);
        Assert.Contains("You owe nothing more in this check-in.", answer.Text, StringComparison.Ordinal);
        var stored = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).SingleAsync());
        Assert.Equal((false, false, true), (stored.NothingNew, stored.SpeaksForAll, stored.Rows.Single().NothingNew));
    }

    [Fact]
    public async Task One_number_one_choice_and_one_tap_answer_a_psa_on_the_own_card()
    {
        var own = await _shared.FormAsync(DemoPeople.Avery);
        var answer = await own.PressAsync(DemoPeople.Avery, "Save the update", 16, ("value-16-1", "89.9"), ("status-16-1", "tooEarly"));

        var stored = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).SingleAsync());
        Assert.Equal((true, 89.9m), (stored.SpeaksForAll, stored.Rows.Single().Value!.Value));
        // The card stays the person's own: the other agreements are still open in it.
        Assert.NotNull(Input(answer.Value, "value-9-1"));
        Assert.Null(Input(answer.Value, "value-16-1"));
    }

    [Fact]
    public async Task All_that_can_be_said_is_stored_and_shown()
    {
        var answer = await _shared.PressAsync(
            DemoPeople.Avery,
            "Save the update",
            16,
            ("bigPicture-16", "More landlords say yes."),
            ("theme-16", "Tenants tell us so."),
            ("value-16-1", "89.9"),
            ("confidence-16-1", "low"),
            ("citizens-16-1", "Nine in ten have a home."),
            ("sideEffects-16", "Rents went up nearby."),
            ("anythingElse-16", "Thank you."));

        string[] all = ["Tenants tell us so.", "confidence low", "Nine in ten have a home.", "Rents went up nearby.", "Thank you."];
        foreach (var words in all)
        {
            Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        }

        var stored = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).SingleAsync());
        Assert.Equal(
            ("Tenants tell us so.", "Rents went up nearby.", "Thank you."), (stored.Theme, stored.SideEffects, stored.AnythingElse));
        Assert.Equal((Confidence.Low, "Nine in ten have a home."), (stored.Rows.Single().Confidence, stored.Rows.Single().ForCitizens));
    }

    [Fact]
    public async Task Not_this_round_needs_a_reason_and_is_then_owed_no_more()
    {
        var form = await _shared.PressAsync(DemoPeople.Emery, "Not this round", 21);
        var without = await _shared.Then(form).PressAsync(DemoPeople.Emery, "Save the reason", 21);
        Assert.Contains("Please give a reason", without.Text, StringComparison.Ordinal);
        var with = await _shared.Then(without).PressAsync(
            DemoPeople.Emery, "Save the reason", 21, ("notThisRound-21", "The survey is out in May."));

        Assert.Contains("– Not this round · Emery Fox", with.Text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("The survey is out in May.", with.Text, StringComparison.Ordinal);
        Assert.Contains("PSA 9, 16 and 24 wait for you.", with.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_opens_from_the_form_and_what_was_typed_is_there_again_afterwards()
    {
        var own = await _shared.FormAsync(DemoPeople.Avery);
        var form = await own.PressAsync(
            DemoPeople.Avery, "I need help", 16, ("value-16-1", "89.9"), ("bigPicture-16", "More landlords say yes."));
        Assert.Contains("What is it about?", form.Text, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync()));

        var raised = await own.Then(form).PressAsync(
            DemoPeople.Avery, "Ask the board", 16, ("helpNeed-16", "A named contact"), ("helpBy-16", "2026-12-18"));
        Assert.Contains("A named contact", raised.Text, StringComparison.Ordinal);
        Assert.Equal("89.9", CardText.InputValue(raised.Value, "value-16-1"));

        var again = await _shared.FormAsync(DemoPeople.Avery);
        Assert.Equal(
            ("89.9", "More landlords say yes."),
            (CardText.InputValue(again.Card, "value-16-1"), CardText.InputValue(again.Card, "bigPicture-16")));
        Assert.Contains("What you typed before is here again", again.Text, StringComparison.Ordinal);
        Assert.Null(CardText.InputValue((await _shared.FormAsync(DemoPeople.Emery)).Card, "value-16-1"));

        await again.PressAsync(DemoPeople.Avery, "Save the update", 16, ("value-16-1", "89.9"));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task What_is_typed_into_the_other_forms_is_there_again_after_each_press_until_it_is_saved()
    {
        var own = await _shared.FormAsync(DemoPeople.Avery);
        var saved = await own.PressAsClientAsync(
            DemoPeople.Avery, "Nothing new", 16, ("value-9-1", "about 12"), ("bigPicture-21", "Streets are quieter."));
        Assert.Equal(
            ("about 12", "Streets are quieter."),
            (CardText.InputValue(saved.Value, "value-9-1"), CardText.InputValue(saved.Value, "bigPicture-21")));
        Assert.Contains("It is not stored as an answer yet.", saved.Text, StringComparison.Ordinal);

        await own.Then(saved).PressAsClientAsync(DemoPeople.Avery, "Nothing new", 24);
        var again = await _shared.FormAsync(DemoPeople.Avery);
        Assert.Equal(
            ("about 12", "Streets are quieter."),
            (CardText.InputValue(again.Card, "value-9-1"), CardText.InputValue(again.Card, "bigPicture-21")));
        Assert.Equal((2, 2), await _bot.QueryAsync(async db => (await db.Answers.CountAsync(), await db.Drafts.CountAsync())));

        await again.PressAsClientAsync(DemoPeople.Avery, "Save the update", 21);
        Assert.Equal("Streets are quieter.", await _bot.QueryAsync(db =>
            db.Answers.Where(a => a.BigPicture != null).Select(a => a.BigPicture).SingleAsync()));
        Assert.Equal(1, await _bot.QueryAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Help_that_is_being_written_stays_open_while_something_else_is_answered()
    {
        var own = await _shared.FormAsync(DemoPeople.Avery);
        var form = await own.PressAsClientAsync(DemoPeople.Avery, "I need help", 16);
        var other = await own.Then(form).PressAsClientAsync(
            DemoPeople.Avery, "Nothing new", 9, ("helpNeed-16", "A named contact"), ("helpBy-16", "2026-12-18"));
        Assert.Equal(
            ("A named contact", "2026-12-18"),
            (CardText.InputValue(other.Value, "helpNeed-16"), CardText.InputValue(other.Value, "helpBy-16")));

        await own.Then(other).PressAsClientAsync(DemoPeople.Avery, "Ask the board", 16);
        Assert.Equal("A named contact", await _bot.QueryAsync(db => db.Requests.Select(e => e.Need).SingleAsync()));
    }

    [Fact]
    public async Task Nothing_new_beside_something_typed_asks_first_and_then_takes_it()
    {
        var own = await _shared.FormAsync(DemoPeople.Avery);
        var asked = await own.PressAsClientAsync(DemoPeople.Avery, "Nothing new", 16, ("value-16-1", "89.9"));
        Assert.Contains("You have typed something here, and nothing is stored yet.", asked.Text, StringComparison.Ordinal);
        Assert.Equal("89.9", CardText.InputValue(asked.Value, "value-16-1"));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync()));

        await own.Then(asked).PressAsClientAsync(DemoPeople.Avery, "Nothing new", 16);
        Assert.Equal(
            (true, 0), await _bot.QueryAsync(async db => ((await db.Answers.SingleAsync()).NothingNew, await db.Drafts.CountAsync())));
    }

    [Fact]
    public async Task A_judgement_that_differs_from_the_figures_is_kept_and_a_reason_is_asked_for_once()
    {
        var indicator = await _bot.QueryAsync(async db =>
        {
            var found = await db.Indicators.SingleAsync(i => i.Position == 1 && db.Psas.Any(p => p.Id == i.PsaId && p.Number == 21));
            found.ChangeAmount = 1;
            await db.SaveChangesAsync();
            return found.Id;
        });
        var asked = await _shared.PressAsync(DemoPeople.Avery, "Save the update", 21, ("value-21-1", "90"), ("status-21-1", "worsening"));
        Assert.Contains("You say: ▼ Worsening. Computed: ▲ Improving.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(ComputedStatus.Improving, (await RowAsync(indicator)).Computed);

        var said = await _shared.Then(asked).PressAsync(
            DemoPeople.Avery, "Save the reason", 21, ("differs-21-1", "The survey left out the north."));
        Assert.Contains("(computed: ▲ Improving)", said.Text, StringComparison.Ordinal);
        Assert.Contains("The survey left out the north.", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("You say", said.Text, StringComparison.Ordinal);
        Assert.Equal("The survey left out the north.", (await RowAsync(indicator)).DiffersBecause);
    }

    private Task<AnswerRow> RowAsync(Guid indicator) => _bot.QueryAsync(db => db.Answers
        .OrderByDescending(a => a.Version).SelectMany(a => a.Rows).FirstAsync(r => r.IndicatorId == indicator));

    private static IEnumerable<string> RefreshedFor(JsonElement card) => card.TryGetProperty("refresh", out var refresh)
        ? refresh.GetProperty("userIds").EnumerateArray().Select(id => id.GetString()!).Order(StringComparer.Ordinal)
        : [];

    private static JsonElement? Input(JsonElement card, string id) =>
        CardText.Elements(card).Where(e => e.TryGetProperty("id", out var known) && known.GetString() == id).Select(e => (JsonElement?)e)
            .FirstOrDefault();
}
