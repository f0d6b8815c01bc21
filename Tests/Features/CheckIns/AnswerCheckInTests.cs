using System.Text.Json.Nodes;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

public sealed class AnswerCheckInTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private Received _posted = null!;
    private CheckInCard _form = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _posted = await _bot.OpenTeamAsync();
        _form = await CheckInCard.Posted(_bot, _posted).FormAsync(DemoPeople.Avery);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public void The_form_asks_the_big_picture_first_and_shows_each_last_figure_and_date()
    {
        var text = _form.Text;

        Assert.True(text.IndexOf("What has changed for people?", StringComparison.Ordinal) < text.IndexOf("9.1", StringComparison.Ordinal));
        Assert.Contains("2.9 million children (2006-07), down from 3.4 million children (1998-99)", text);
        Assert.Contains("89.6% (2008-09)", text);
        Assert.Contains("No figure yet", text);
    }

    [Fact]
    public async Task An_update_is_stored_as_a_reading_and_every_copy_shows_what_was_recorded()
    {
        var answer = await SubmitAsync(
            DemoPeople.Avery, 16, ("value-16-1", "90.1%"), ("status-16-1", "improving"), ("bigPicture-16", "More landlords say yes."));

        Assert.True(answer.IsCard, answer.Text);
        Assert.Contains("Recorded", answer.Text);
        Assert.Contains("90.1% (2025/26), up from 89.6% (2008-09), ▲ Improving", answer.Text);
        Assert.Contains("More landlords say yes.", answer.Text);
        var reading = await _bot.QueryAsync(db => db.Readings.SingleAsync(r => r.AnswerId != null));
        Assert.Equal((90.1m, 2, "2025/26"), (reading.Value, reading.Version, reading.Period.Notation));
        var update = await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ActivityId == _posted.GivenActivityId);
        Assert.Contains("1 of 4 answered.", CardText.Of(update.Card!.Value), StringComparison.Ordinal);
        Assert.Contains("Answered\n \n· Avery Howard", CardText.Of(update.Card!.Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_answers_with_one_tap_and_a_second_tap_changes_nothing()
    {
        var first = await PressAsync(DemoPeople.Avery, "Nothing new", 21);
        var stored = await _bot.StoredAsync();
        var second = await PressAsync(DemoPeople.Avery, "Nothing new", 21);

        Assert.Contains("✔ Nothing new", first.Text);
        Assert.False(second.IsCard);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("value-16-1", "abc", "as a number")]
    [InlineData("value-16-1", "140", "mostly lie between 0 and 100. Is that right?")]
    [InlineData("value-16-1", "-1", "mostly lie between 0 and 100. Is that right?")]
    [InlineData("value-16-1", "1e400", "as a number")]
    [InlineData("value-16-1", "1.2345678", "at most 6 digits")]
    [InlineData("status-16-1", "splendid", "in the list")]
    public async Task A_wrong_value_is_answered_on_the_card_with_everything_typed_still_there(string input, string typed, string expected)
    {
        var stored = await _bot.StoredAsync();
        var answer = await SubmitAsync(DemoPeople.Avery, 16, (input, typed), ("value-16-2", "64"), ("bigPicture-16", "A *start*."));

        Assert.True(answer.IsCard, answer.Text);
        Assert.Contains(expected, answer.Text);
        Assert.Equal("64", CardText.InputValue(answer.Value, "value-16-2"));
        Assert.Equal("A *start*.", CardText.InputValue(answer.Value, "bigPicture-16"));
        Assert.Equal(input.StartsWith("value", StringComparison.Ordinal) ? typed : null, CardText.InputValue(answer.Value, "value-16-1"));
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Fact]
    public async Task An_update_that_says_nothing_is_asked_again_and_not_stored()
    {
        var stored = await _bot.StoredAsync();
        var answer = await SubmitAsync(DemoPeople.Avery, 16);

        Assert.Contains("Nothing has changed yet", answer.Text);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Fact]
    public async Task A_second_answer_is_a_new_version_and_the_first_stays()
    {
        await SubmitAsync(DemoPeople.Avery, 9, ("value-9-1", "2.8"), ("bigPicture-9", "Slow but steady."));
        var asked = await SubmitAsync(DemoPeople.Emery, 9, ("value-9-1", "2.7"));
        var second = await CheckInCard.Posted(_bot, _posted).Then(asked).PressAsClientAsync(DemoPeople.Emery, "Yes, record it", 9);

        Assert.Contains("(answer 2)", second.Text);
        Assert.Contains("Slow but steady.", second.Text);
        var answers = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).OrderBy(a => a.Version).ToListAsync());
        Assert.Equal([2.8m, 2.7m], answers.Select(a => a.Rows.Single().Value!.Value));
        var readings = await _bot.QueryAsync(db => db.Readings.Where(r => r.AnswerId != null).OrderBy(r => r.Version).ToListAsync());
        Assert.Equal([(3, 2.8m), (4, 2.7m)], readings.Select(r => (r.Version, r.Value)));
    }

    [Fact]
    public async Task Saving_again_what_stands_already_is_no_new_version()
    {
        await SubmitAsync(DemoPeople.Avery, 9, ("status-9-1", "improving"), ("bigPicture-9", "Slow but steady."));
        var stored = await _bot.StoredAsync();
        var again = await SubmitAsync(DemoPeople.Avery, 9, ("status-9-1", "improving"), ("bigPicture-9", "Slow but steady."));

        Assert.Contains("Nothing has changed yet", again.Text);
        Assert.Contains("Slow but steady.", again.Text);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Fact]
    public async Task A_holder_gives_only_the_figure_they_hold()
    {
        var own = await SubmitAsync(DemoPeople.Devon, 16, ("value-16-3", "79"));
        var stored = await _bot.StoredAsync();
        var other = await SubmitAsync(DemoPeople.Devon, 16, ("value-16-4", "38"));

        var picture = await SubmitAsync(DemoPeople.Devon, 16, ("bigPicture-16", "All is well."));

        Assert.Contains("79%", own.Text);
        Assert.Contains("for its SRO or a deputy to give", picture.Text);
        Assert.Contains("not yours to report on", other.Text);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("Blake Cole")]
    [InlineData("Sam Stranger")]
    public async Task Nobody_answers_for_somebody_else(string name)
    {
        var person = DemoPeople.All.Append(Teams.Stranger).Single(p => p.Name == name);
        var stored = await _bot.StoredAsync();
        var answer = await SubmitAsync(person, 16, ("value-16-1", "90"));

        Assert.False(answer.IsCard, answer.Text);
        Assert.Contains("Nothing was stored", answer.Text);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Theory]
    [InlineData("""{"checkIn":"00000000-0000-4000-8000-000000000000"}""")]
    [InlineData("""{"checkIn":"not an id"}""")]
    [InlineData("""{"checkIn":7}""")]
    [InlineData("""{}""")]
    public async Task A_payload_that_names_no_check_in_of_ours_does_nothing(string payload)
    {
        var stored = await _bot.StoredAsync();
        var answer = await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.submit", JsonNode.Parse(payload)!);

        Assert.Equal(200, answer.HttpStatus);
        Assert.Contains("Nothing was stored", answer.Text);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Fact]
    public async Task What_people_type_is_shown_as_typed()
    {
        const string Hostile = "**bold** <b>html</b> [link](https://example.org) {{DATE(2026-01-01T00:00:00Z, SHORT)}} \u202Eevil";
        var answer = await SubmitAsync(DemoPeople.Avery, 16, ("bigPicture-16", Hostile));

        Assert.DoesNotContain("\u202E", answer.Text, StringComparison.Ordinal);
        var run = CardText.Elements(answer.Value)
            .Single(e => e.TryGetProperty("text", out var text) && text.GetString()!.Contains("**bold**", StringComparison.Ordinal));
        Assert.Equal("TextRun", run.GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_button_of_a_client_without_universal_actions_works_too()
    {
        var value = CardText.Button(_posted.Card!.Value, "Nothing new on all of mine").GetProperty("fallback").GetProperty("data");
        using var response = await _bot.PostAsync(Teams.Submits(DemoPeople.Avery, _posted.Conversation!, value, _posted.GivenActivityId!));

        Assert.Equal(200, (int)response.StatusCode);
        var update = await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ActivityId == _posted.GivenActivityId);
        Assert.Contains("4 of 4 answered.", CardText.Of(update.Card!.Value), StringComparison.Ordinal);
    }

    private Task<InvokeAnswer> SubmitAsync(DemoPeople person, int psa, params (string Id, string Typed)[] inputs) =>
        PressAsync(person, "Save the update", psa, inputs);

    private Task<InvokeAnswer> PressAsync(DemoPeople person, string button, int psa, params (string Id, string Typed)[] inputs) =>
        _form.PressAsync(person, button, psa, inputs);
}
