using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>
/// Several people with one PSA: Avery is its SRO, Emery the deputy, Devon holds indicator 16.3 and Casey 16.1. Each keeps a card of
/// before in hand, as people do who have a form open.
/// </summary>
public sealed class PeopleOfOnePsaTests(ITestOutputHelper output) : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private CheckInCard _form = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.QueryAsync(async db =>
        {
            var indicator = await db.Indicators.SingleAsync(
                i => i.Position == 1 && db.Psas.Any(p => p.Id == i.PsaId && p.Number == 16), Token);
            var casey = await db.People.SingleAsync(p => p.AadObjectId == DemoPeople.Casey.AadObjectId, Token);
            db.Roles.Add(new RoleAssignment { PersonId = casey.Id, Role = Role.Holder, IndicatorId = indicator.Id });
            return await db.SaveChangesAsync(Token);
        });
        _form = await CheckInCard.Posted(_bot, await _bot.OpenTeamAsync()).FormAsync(DemoPeople.Avery);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Holders_and_the_SRO_save_from_forms_of_before_and_nobody_is_asked_to_save_again()
    {
        await _form.PressAsClientAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "80.5"));
        await _form.PressAsClientAsync(DemoPeople.Casey, "Save the update", 16, ("value-16-1", "89.9"));
        var last = await _form.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("bigPicture-16", "More landlords say yes."), ("value-16-2", "64"));

        var text = Flat(last);
        Assert.Contains("✔ Recorded · Avery Howard", text, StringComparison.Ordinal);
        Assert.Contains("80.5% (2025/26), up from 78.6% (2008-09) · Devon Ellis, 23 November 2026", text, StringComparison.Ordinal);
        Assert.Contains("89.9% (2025/26), up from 89.6% (2008-09) · Casey Diaz, 23 November 2026", text, StringComparison.Ordinal);
        Assert.DoesNotContain("64% (2025/26) · Avery Howard", text, StringComparison.Ordinal);
        Assert.Equal(["Devon Ellis", "Casey Diaz", "Avery Howard"], await NamesAsync());
        Assert.Equal(
            [(null, 1), (null, 1), ("More landlords say yes.", 1)],
            (await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).OrderBy(a => a.Version).ToListAsync(Token)))
                .Select(a => (a.BigPicture, a.Rows.Count)));
    }

    [Fact]
    public async Task The_same_figure_given_by_two_is_asked_about_with_both_values_and_what_was_typed_is_still_there()
    {
        await _form.PressAsClientAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "80.5"));
        var asked = await _form.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-3", "80.7"), ("bigPicture-16", "More landlords say yes."));

        Assert.Contains("80.5% was saved (Devon Ellis, 23 November 2026 at 10:00). You gave 80.7%.", Flat(asked), StringComparison.Ordinal);
        Assert.Equal(
            ("80.7", "More landlords say yes."),
            (CardText.InputValue(asked.Value, "value-16-3"), CardText.InputValue(asked.Value, "bigPicture-16")));
        Assert.Equal(1, await _bot.QueryAsync(db => db.Answers.CountAsync(Token)));

        // Somebody saves it once more meanwhile: asked once more, about that.
        await _form.Then(asked).PressAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "80.6"));
        var again = await _form.Then(asked).PressAsClientAsync(DemoPeople.Avery, "Yes, record it", 16);
        Assert.Contains("80.6% was saved", Flat(again), StringComparison.Ordinal);

        var saved = await _form.Then(again).PressAsClientAsync(DemoPeople.Avery, "Yes, record it", 16);
        Assert.Contains("80.7%", saved.Text, StringComparison.Ordinal);
        Assert.Equal([80.5m, 80.6m, 80.7m], await _bot.QueryAsync(db =>
            db.Readings.Where(r => r.AnswerId != null).OrderBy(r => r.Version).Select(r => r.Value).ToListAsync(Token)));
    }

    [Fact]
    public async Task Two_texts_in_one_field_are_asked_about_and_an_unchanged_field_says_nothing()
    {
        await _form.PressAsClientAsync(
            DemoPeople.Emery, "Save the update", 16, ("bigPicture-16", "From the deputy."), ("status-16-1", "improving"));
        var asked = await _form.PressAsClientAsync(DemoPeople.Avery, "Save the update", 16, ("bigPicture-16", "From the SRO."));
        Assert.Contains("“From the deputy.”", Flat(asked), StringComparison.Ordinal);

        var saved = await _form.Then(asked).PressAsClientAsync(DemoPeople.Avery, "Yes, record it", 16);
        Assert.Contains("From the SRO.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("▲ Improving · Emery Fox", Flat(saved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decline_is_shown_as_one_under_its_name_in_the_card_the_status_and_the_PSA()
    {
        var form = await _form.PressAsync(DemoPeople.Avery, "Not this round", 16);
        await _form.Then(form).PressAsync(DemoPeople.Avery, "Save the reason", 16, ("notThisRound-16", "The survey is out in May."));
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        var status = Flat((await _bot.AskAsync(DemoPeople.Avery, "status", Teams.General)).Card!.Value);
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        var psa = Flat((await _bot.AskAsync(DemoPeople.Avery, "show PSA 16", Teams.General)).Card!.Value);

        Assert.Contains("– Not this round · Avery Howard", status, StringComparison.Ordinal);
        Assert.DoesNotContain("✔ Answered", status, StringComparison.Ordinal);
        Assert.Contains("Latest answer: not this round, because: The survey is out in May. · Avery Howard", psa, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holders_reason_is_kept_beside_a_full_answer_of_the_SRO()
    {
        var full = new string('s', Answer.MostRemark);
        await _form.PressAsClientAsync(DemoPeople.Avery, "Save the update", 16, ("anythingElse-16", full));
        var own = await _form.FormAsync(DemoPeople.Devon);
        var form = await own.PressAsync(DemoPeople.Devon, "Not this round", 16);
        var because = new string('d', Answer.MostRemark);
        var saved = await own.Then(form).PressAsync(DemoPeople.Devon, "Save the reason", 16, ("notThisRound-16", because));

        Assert.Contains(because, saved.Text.Replace("\u200B", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("no figure · Devon Ellis", Flat(saved), StringComparison.Ordinal);
        var answers = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).OrderBy(a => a.Version).ToListAsync(Token));
        Assert.Equal(
            (full, null, because), (answers[0].AnythingElse, answers[1].AnythingElse, answers[1].Rows.Single().NotThisRoundBecause));
    }

    [Fact]
    public async Task A_holder_alone_is_not_the_answer_of_the_PSA()
    {
        await _form.PressAsClientAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "80.5"));
        var both = await _form.PressAsClientAsync(DemoPeople.Casey, "Save the update", 16, ("value-16-1", "89.9"));
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        var status = Flat((await _bot.AskAsync(DemoPeople.Avery, "status", Teams.General)).Card!.Value);

        Assert.Contains("◐ From holders · Devon Ellis and Casey Diaz", Flat(both), StringComparison.Ordinal);
        Assert.Contains("0 of 4 answered", status, StringComparison.Ordinal);
        Assert.Contains("○ Waiting for Avery Howard or Emery Fox", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_three_people_save_in_whatever_order_nothing_is_lost_and_each_part_keeps_its_name()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        (DemoPeople Person, string[] Fields)[] people =
        [
            (DemoPeople.Avery, ["bigPicture-16", "value-16-2", "value-16-3"]), (DemoPeople.Emery, ["sideEffects-16", "value-16-2"]),
            (DemoPeople.Devon, ["value-16-3"]),
        ];
        var hands = people.ToDictionary(one => one.Person, _ => _form);
        var said = new Dictionary<string, (string Words, DemoPeople By)>();
        for (var turn = 0; turn < 24; turn++)
        {
            var (person, fields) = people[random.Next(people.Length)];
            var field = fields[random.Next(fields.Length)];
            var words = field.StartsWith("value", StringComparison.Ordinal) ? $"{70.5m + turn:0.0}" : $"Words {turn} of {person.Name}.";
            var answer = await hands[person].PressAsClientAsync(person, "Save the update", 16, (field, words));
            for (var asked = 0; CardText.Buttons(answer.Value, "Yes, record it").Count > 0; asked++)
            {
                Assert.True(asked < 2, $"seed {seed}, turn {turn}: asked again and again.\n{answer.Text}");
                Assert.Equal(words, CardText.InputValue(answer.Value, field));
                answer = await _form.Then(answer).PressAsClientAsync(person, "Yes, record it", 16);
            }

            said[field] = (words, person);
            // Some look at the card again, others keep the form that they have.
            hands[person] = random.Next(2) == 0 ? _form.Then(answer) : hands[person];
            var shown = Flat(answer);
            foreach (var (_, (stands, _)) in said)
            {
                Assert.True(shown.Contains(stands, StringComparison.Ordinal), $"seed {seed}, turn {turn}: {stands} is lost.\n{shown}");
            }
        }

        var versions = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).ToListAsync(Token));
        var standing = StandingAnswer.Of(versions)!;
        var ids = await _bot.QueryAsync(db => db.People.ToDictionaryAsync(p => p.Name, p => p.Id, Token));
        Assert.Equal(24, versions.Count);
        if (said.TryGetValue("bigPicture-16", out var picture))
        {
            Assert.Equal((picture.Words, ids[picture.By.Name]), (standing.BigPicture!.Value, standing.BigPicture.ById));
        }

        foreach (var (field, (words, by)) in said.Where(one => one.Key.StartsWith("value", StringComparison.Ordinal)))
        {
            Assert.Contains(standing.Rows, row => row.Value is { } value && value.ById == ids[by.Name] && $"{value.Value:0.0}" == words);
            Assert.NotEmpty(field);
        }
    }

    private Task<List<string>> NamesAsync() => _bot.QueryAsync(db => db.Answers.OrderBy(a => a.Version)
        .Join(db.People, a => a.AnsweredById, p => p.Id, (a, p) => new { a.Version, p.Name }).OrderBy(a => a.Version).Select(a => a.Name)
        .ToListAsync(Token));

    private static string Flat(InvokeAnswer answer) => Flat(answer.Value);

    private static string Flat(System.Text.Json.JsonElement card) =>
        CardText.Of(card).Replace("\n", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
}
