using ClusterBot.Domain.CheckIns;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>A recent save is taken back with one press by its author, and nothing is deleted.</summary>
public sealed class UndoTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private CheckInCard _form = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _form = await CheckInCard.Posted(_bot, await _bot.OpenTeamAsync()).FormAsync(DemoPeople.Avery);
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Nothing_new_at_the_wrong_PSA_is_taken_back_and_the_PSA_is_asked_again()
    {
        var saved = await _form.PressAsync(DemoPeople.Avery, "Nothing new", 21);
        Assert.Contains("PSA 9, 16 and 24 wait for you.", saved.Text, StringComparison.Ordinal);
        _bot.Time.Advance(TimeSpan.FromMinutes(9));
        var undone = await _form.Then(saved).PressAsync(DemoPeople.Avery, "Undo", 21);

        Assert.Contains("PSA 9, 16, 21 and 24 wait for you.", undone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Undo", undone.Text, StringComparison.Ordinal);
        Assert.Equal(
            [null, 1], await _bot.QueryAsync(db => db.Answers.OrderBy(a => a.Version).Select(a => a.UndoesVersion).ToListAsync(Token)));
        Assert.Equal(
            "It has been taken back already. Nothing was changed.",
            (await _form.Then(saved).PressAsync(DemoPeople.Avery, "Undo", 21)).Text);
        Assert.Contains(
            "✔ Nothing new", (await _form.Then(undone).PressAsync(DemoPeople.Avery, "Nothing new", 21)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_at_the_wrong_indicator_is_taken_back_and_what_others_said_since_stays()
    {
        await _form.PressAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", "88.5"), ("bigPicture-16", "More landlords say yes."));
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        var saved = await _form.PressAsync(DemoPeople.Devon, "Save the update", 16, ("value-16-3", "80.5"));
        var undone = await _form.Then(saved).PressAsync(DemoPeople.Avery, "Undo", 16);

        Assert.DoesNotContain("88.5%", undone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("More landlords", undone.Text, StringComparison.Ordinal);
        Assert.Contains("80.5%", undone.Text, StringComparison.Ordinal);
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.DoesNotContain(
            "88.5%", CardText.Of((await _bot.AskAsync(DemoPeople.Avery, "show PSA 16", Teams.General)).Card!.Value),
            StringComparison.Ordinal);
        Assert.Equal(2, await _bot.QueryAsync(db => db.Answers.CountAsync(a => a.UndoesVersion == null, Token)));
        Assert.Contains(88.5m, await _bot.QueryAsync(db => db.Readings.Select(r => r.Value).ToListAsync(Token)));
    }

    [Fact]
    public async Task After_ten_minutes_it_is_changed_and_no_longer_undone_and_nobody_undoes_for_another()
    {
        var saved = await _form.PressAsync(DemoPeople.Avery, "Nothing new", 21);
        var stored = await _bot.StoredAsync();
        var other = await _form.Then(saved).PressAsync(DemoPeople.Emery, "Undo", 21);
        _bot.Time.Advance(AnswerVersions.UndoTime + TimeSpan.FromSeconds(1));
        var late = await _form.Then(saved).PressAsync(DemoPeople.Avery, "Undo", 21);

        Assert.Contains("You have saved nothing here in the last 10 minutes.", other.Text, StringComparison.Ordinal);
        Assert.Equal(other.Text, late.Text);
        Assert.Equal(stored, await _bot.StoredAsync());
    }

    [Fact]
    public async Task A_text_that_was_emptied_is_asked_about_then_taken_away_and_comes_back()
    {
        var saved = await _form.PressAsync(
            DemoPeople.Avery, "Save the update", 16, ("bigPicture-16", "More landlords say yes."), ("value-16-2", "64"));
        var asked = await _form.Then(saved).PressAsync(
            DemoPeople.Avery, "Save the update", 16, ("bigPicture-16", ""), ("sideEffects-16", "Rents went up."));
        Assert.Contains("You emptied this (Avery Howard, 23 November 2026 at 10:00).", asked.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("More landlords say yes.", "Rents went up."),
            (CardText.InputValue(asked.Value, "bigPicture-16"), CardText.InputValue(asked.Value, "sideEffects-16")));

        var cleared = await _form.Then(asked).PressAsClientAsync(DemoPeople.Avery, "Yes, record it", 16);
        Assert.DoesNotContain("More landlords say yes.", cleared.Text, StringComparison.Ordinal);
        Assert.Contains("Rents went up.", cleared.Text, StringComparison.Ordinal);
        var undone = await _form.Then(cleared).PressAsync(DemoPeople.Avery, "Undo", 16);
        Assert.Contains("More landlords say yes.", undone.Text, StringComparison.Ordinal);
    }
}
