using ClusterBot.Domain.Records;
using ClusterBot.Tests.Support.SimulatedTeams;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.Records;

/// <summary>Somebody writes something down: in words, in a form, from a message. It is shown back, and can be taken back.</summary>
public sealed class WriteDownTests : IAsyncLifetime
{
    private const string Hostels = "Ask the hostels before the councils: they know who moved in.";

    private RecordScene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await RecordScene.StartAsync();

    public ValueTask DisposeAsync() => _scene.DisposeAsync();

    [Fact]
    public async Task Words_behind_note_fill_in_the_form_and_one_press_keeps_them_and_another_takes_them_back()
    {
        var form = await _scene.AskAsync(Emery, $"note lesson: {Hostels} #housing PSA 16");
        Assert.Contains("Write down a lesson", form.Words, StringComparison.Ordinal);

        var kept = await _scene.Teams.PressAsync(Emery, form, "Keep this lesson");

        Assert.Contains("✔ Kept: a lesson", kept.Text, StringComparison.Ordinal);
        Assert.Contains("About PSA 16, #housing", kept.Text, StringComparison.Ordinal);
        Assert.Contains(
            "Seen by everybody with a part in the cluster. To be looked at again on 23 November 2027.", kept.Text,
            StringComparison.Ordinal);
        var record = Assert.Single(await _scene.StoredAsync());
        Assert.Equal(("lesson", 1, "housing"), (record.Kind, record.Latest().Version, record.Latest().Tags));
        Assert.StartsWith(Hostels[..^1], record.Latest().Text, StringComparison.Ordinal);

        await _scene.SettleAsync();
        var undone = await _scene.Teams.PressAsync(Emery, form, "Undo");
        Assert.Contains("Nothing of it is kept", undone.Text, StringComparison.Ordinal);
        Assert.Empty(await _scene.StoredAsync());
        Assert.Empty(await _scene.Bot.QueryAsync(db => db.SearchEntries.ToListAsync()));
    }

    [Fact]
    public async Task Without_a_kind_the_kind_is_asked_for_first_and_what_was_typed_stays()
    {
        var form = await _scene.AskAsync(Devon, "note the courts in Leeds sit by video on Fridays");
        var next = await _scene.Teams.PressAsync(Devon, form, "Next", Typed(("recordKind", "practice")));
        Assert.Contains("How do you know?", next.Text, StringComparison.Ordinal);

        var wrong = await _scene.Teams.PressAsync(
            Devon, form, "Keep this practice", Typed(("recordField-status", "pilot"), ("recordReviewOn", "2026-01-01")));
        Assert.Contains("Nothing was kept yet", wrong.Text, StringComparison.Ordinal);
        Assert.Empty(await _scene.StoredAsync());
        await _scene.Teams.PressAsync(Devon, form, "Keep this practice", Typed(("recordReviewOn", "2027-01-04")));

        var record = Assert.Single(await _scene.StoredAsync());
        Assert.Equal("the courts in Leeds sit by video on Fridays", record.Latest().Text);
        Assert.Equal("""{"status":"pilot"}""", record.Latest().Fields);
        Assert.Equal(new DateOnly(2027, 1, 4), record.Latest().ReviewOn);
    }

    [Fact]
    public async Task A_change_is_a_new_version_and_the_record_stands_as_at_any_date()
    {
        var form = await _scene.SaveAsync(Emery, $"lesson: {Hostels}", "lesson");
        var before = _scene.Bot.Time.GetUtcNow();
        _scene.Bot.Time.Advance(TimeSpan.FromDays(1));
        await _scene.Teams.PressAsync(Emery, form, "Change it");
        var changed = await _scene.Teams.PressAsync(Emery, form, "Save the change", Typed(("recordText", "Ask both at once.")));

        Assert.Contains("✔ Changed: lesson", changed.Text, StringComparison.Ordinal);
        var record = Assert.Single(await _scene.StoredAsync());
        Assert.Equal(2, record.Versions.Count);
        Assert.Equal((Hostels, "Ask both at once."), (record.AsAt(before)!.Text, record.Latest().Text));
        Assert.Null(record.AsAt(before.AddDays(-30)));
        await _scene.SettleAsync();
        await _scene.Teams.PressAsync(Emery, form, "Undo");
        Assert.Equal(Hostels, Assert.Single(await _scene.StoredAsync()).Latest().Text);
    }

    [Fact]
    public async Task In_a_channel_only_who_asked_for_the_form_fills_it_in_and_others_see_what_is_for_them()
    {
        var form = await _scene.AskInChannelAsync(Emery, $"note lesson: {Hostels}");
        var refused = await _scene.Teams.PressAsync(Blake, form, "Keep this lesson");
        Assert.Contains("Only the person who asked for this form", refused.Text, StringComparison.Ordinal);
        Assert.Empty(await _scene.StoredAsync());

        await _scene.Teams.PressAsync(Emery, form, "Keep this lesson", Typed(("recordVisibility", "lead")));
        await _scene.SettleAsync();

        Assert.DoesNotContain("hostels", await _scene.SeenAsync(Blake, form), StringComparison.Ordinal);
        Assert.Contains("Not everybody here sees it", await _scene.SeenAsync(Blake, form), StringComparison.Ordinal);
        var stale = await _scene.Teams.PressVerbAsync(
            Emery, form, "records.save",
            new { form = (await _scene.StoredAsync())[0].Id, kind = "lesson", recordText = "Twice." });
        Assert.Contains("sent already", stale.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("everybody")]
    [InlineData("NAMED ")]
    public void What_says_nothing_of_who_sees_it_is_for_the_fewest(string? name) =>
        Assert.Equal(RecordVisibility.Aggregate, RecordSight.Of(name));

    [Fact]
    public async Task A_message_is_kept_in_a_dialog_that_only_its_keeper_sees_also_where_the_bot_is_no_member()
    {
        var chat = _scene.Teams.AddGroupChat("Three of us", Avery, Emery, Casey);
        var said = await _scene.Teams.SaysAsync(Casey, chat, "The probation service <b>shares</b> its list on Mondays.");
        var places = await PlacesAsync();

        var dialog = await _scene.Teams.OpensAsync(Emery, said, "keepAs");
        Assert.Contains("Keep as a record", dialog.Words, StringComparison.Ordinal);
        dialog = await _scene.Teams.SendsAsync(dialog, "Next", Typed(("recordKind", "data")));
        dialog = await _scene.Teams.SendsAsync(
            dialog, "Keep this data source", Typed(("recordField-who-holds-it", "The probation service")));

        Assert.Contains("✔ Kept: a data source", dialog.Words, StringComparison.Ordinal);
        var record = Assert.Single(await _scene.StoredAsync());
        Assert.Contains("shares", record.Latest().Text, StringComparison.Ordinal);
        Assert.StartsWith("https://teams.microsoft.com/l/message/", record.Link, StringComparison.Ordinal);
        Assert.Equal(places, await PlacesAsync());
        dialog = await _scene.Teams.SendsAsync(dialog, "Undo");
        Assert.Contains("Nothing of it is kept", dialog.Words, StringComparison.Ordinal);
        Assert.Empty(await _scene.StoredAsync());
        Assert.Empty(chat.FromBot);
    }

    [Fact]
    public async Task Who_has_no_part_in_a_cluster_keeps_nothing_and_finds_nothing()
    {
        var stranger = TeamsTenant.Somebody("Sam Stranger");
        _scene.Teams.Fairness.Members.Add(stranger);
        var said = await _scene.Teams.SaysAsync(Avery, _scene.General, "Something worth keeping.");

        Assert.Contains(
            "Only people with a part in a cluster", (await _scene.Teams.OpensAsync(stranger, said, "keepAs")).Words,
            StringComparison.Ordinal);
        Assert.Contains(
            "no part in a cluster", (await _scene.Teams.SearchesAsync(stranger, _scene.General, "keeping")).Says!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_of_officials_get_plainer_words_beside_the_form_and_a_term_that_somebody_wrote_down_is_known_from_then_on()
    {
        var form = await _scene.AskAsync(Emery, "note lesson: we leverage stakeholders");
        Assert.Contains("for “leverage”: use", Flat(form), StringComparison.Ordinal);
        Assert.Contains("for “stakeholders”: people with an interest", Flat(form), StringComparison.Ordinal);

        await _scene.SaveAsync(
            Avery, "term: what is meant is the list", "term", ("recordField-mandarin-term", "caseload matrix"),
            ("recordField-plain-words", "list of people"));
        var read = await _scene.AskAsync(Emery, "plain words: the caseload matrix is late");
        Assert.Contains("for “caseload matrix”: list of people", Flat(read), StringComparison.Ordinal);
        Assert.Contains(
            "✔ These words are plain.", (await _scene.AskAsync(Emery, "plain words: the list is late")).Words, StringComparison.Ordinal);
    }

    private static string Flat(TeamsMessage message) => message.Words.ReplaceLineEndings("");

    private static Dictionary<string, string> Typed(params (string Input, string Value)[] typed) =>
        typed.ToDictionary(each => each.Input, each => each.Value);

    private Task<int> PlacesAsync() => _scene.Bot.QueryAsync(db => db.Conversations.CountAsync());
}
