using System.Text.Json;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.CheckIns.Forms;

/// <summary>The form for several PSAs, which one button saves. Avery is SRO of PSAs 9, 16, 21 and 24, and leads the cluster.</summary>
public sealed class SaveSeveralTests : IAsyncLifetime
{
    private const string Save = "Save the update";

    private BotUnderTest _bot = null!;
    private CheckInCard _form = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _form = await CheckInCard.Posted(_bot, await _bot.OpenTeamAsync()).FormAsync(Avery);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task One_press_saves_all_that_is_filled_in_and_says_beforehand_which()
    {
        Assert.Single(CardText.Elements(_form.Card), IsSave);
        Assert.Contains("Saves what you fill in for PSA 9, 16, 21 and 24.", _form.Text, StringComparison.Ordinal);

        var saved = await _form.PressAsClientAsync(
            Avery, Save, 16, ("value-16-1", "89.9"), ("bigPicture-21", "Streets are quieter."), ("value-9-1", "2.8"));

        Assert.Contains("Stored for PSA 9, 16 and 21.", saved.Text, StringComparison.Ordinal);
        Assert.Equal([9, 16, 21], await AnsweredAsync());
        Assert.Equal(0, await _bot.QueryAsync(db => db.Drafts.CountAsync()));
        Assert.Contains("Undo", saved.Text, StringComparison.Ordinal);
        // The one that is left has a button of its own.
        Assert.Single(CardText.Elements(saved.Value), IsSave);
        Assert.DoesNotContain("Saves what you fill in", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_stored_stays_typed_beside_what_is_stored()
    {
        var saved = await _form.PressAsClientAsync(Avery, Save, 16, ("value-16-1", "89.9"), ("value-9-1", "abc"), ("value-21-1", "1"));

        Assert.Contains("Stored for PSA 16. PSA 9 and 21 are not stored yet", saved.Text, StringComparison.Ordinal);
        Assert.Contains("PSA 9 is not stored yet. Please put right what is marked below.", saved.Text, StringComparison.Ordinal);
        Assert.Equal([16], await AnsweredAsync());
        Assert.Equal("abc", CardText.InputValue(saved.Value, "value-9-1"));
        Assert.Equal(2, await _bot.QueryAsync(db => db.Drafts.CountAsync()));

        // A figure out of the usual range is asked about, and one press says yes to it.
        var sure = await _form.Then(saved).PressAsClientAsync(Avery, "Yes, record it", 21, ("value-9-1", "2.8"));
        Assert.Contains("Stored for PSA 9 and 21.", sure.Text, StringComparison.Ordinal);
        Assert.Equal([9, 16, 21], await AnsweredAsync());
    }

    [Fact]
    public async Task Nothing_filled_in_stores_nothing_and_says_so()
    {
        var saved = await _form.PressAsClientAsync(Avery, Save, 16);

        Assert.Contains("Nothing has changed yet.", saved.Text, StringComparison.Ordinal);
        Assert.Empty(await AnsweredAsync());
    }

    [Fact]
    public async Task A_form_of_somebody_else_is_refused_and_takes_nothing_from_the_persons_own()
    {
        var (round, checkIns) = await _bot.QueryAsync(async db =>
        {
            var found = await db.Rounds.Include(r => r.CheckIns).SingleAsync();
            var numbers = await db.Psas.ToDictionaryAsync(psa => psa.Id, psa => psa.Number);
            return (found.Id, found.CheckIns.ToDictionary(c => numbers[c.PsaId], c => c.Id));
        });

        // Devon holds an indicator of PSA 16 and nothing of PSA 9.
        var refused = await SubmitAsync(Devon, round, $"{checkIns[9]}/0/whole", ("bigPicture-9", "Mine."));
        var strange = await SubmitAsync(Avery, Guid.NewGuid(), $"{checkIns[16]}/0", ("value-16-3", "80.5"));
        var unread = await SubmitAsync(Casey, round, "x/y z");
        Assert.All([refused, strange, unread], answer => Assert.False(answer.IsCard, answer.Text));
        Assert.Contains("Nothing was stored.", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await AnsweredAsync());

        var own = await SubmitAsync(
            Devon, round, $"{checkIns[9]}/0/whole {checkIns[16]}/0", ("value-16-3", "80.5"), ("bigPicture-9", "Mine."));
        Assert.True(own.Text.Contains(
            "Stored for PSA 16. The form also had a PSA that you can no longer answer", StringComparison.Ordinal), own.Text);
        Assert.Equal([16], await AnsweredAsync());
    }

    [Fact]
    public async Task After_the_close_what_was_typed_comes_back_as_corrections()
    {
        _bot.Time.Advance(TimeSpan.FromDays(1));
        await _bot.ConfirmAsync(Avery, "open check-in", Teams.General);

        var late = await _form.PressAsClientAsync(Avery, Save, 16, ("value-16-1", "89.9"), ("bigPicture-9", "Fewer skip meals."));

        Assert.Contains("This check-in has closed since.", late.Text, StringComparison.Ordinal);
        Assert.Equal("89.9", CardText.InputValue(late.Value, "value-16-1"));
        Assert.Equal("Fewer skip meals.", CardText.InputValue(late.Value, "bigPicture-9"));
        Assert.Empty(await AnsweredAsync());
    }

    private Task<InvokeAnswer> SubmitAsync(DemoPeople person, Guid round, string forms, params (string Id, string Typed)[] typed) =>
        _bot.PressAsync(person, Teams.General, "checkIns.submitAll", typed.ToDictionary(field => field.Id, field => field.Typed)
            .Append(new("round", round.ToString())).Append(new("forms", forms)).ToDictionary());

    private static bool IsSave(JsonElement element) =>
        element.TryGetProperty("type", out var type) && type.GetString() == "Action.Execute"
            && element.GetProperty("title").GetString() == Save;

    private Task<List<int>> AnsweredAsync() => _bot.QueryAsync(db => db.Answers
        .Select(a => db.Psas.Single(p => p.Id == db.CheckIns.Single(c => c.Id == a.CheckInId).PsaId).Number)
        .Distinct().OrderBy(number => number).ToListAsync());
}
