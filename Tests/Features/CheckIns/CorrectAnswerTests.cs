using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns;

/// <summary>A round that was answered and has closed.</summary>
public sealed class CorrectAnswerTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private CheckInCard _closed = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _closed = await CheckInCard.ClosedAsync(_bot, ("value-16-1", "89.9"), ("value-16-2", "64"));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_correction_is_a_new_version_with_a_reason_of_the_same_period_and_both_stay()
    {
        var form = await _closed.PressAsync(DemoPeople.Emery, "Correct the answer", 16);
        var without = await _closed.Then(form).PressAsync(DemoPeople.Emery, "Save the correction", 16, ("value-16-1", "88.8"));
        Assert.Contains("Please say why it is corrected", without.Text, StringComparison.Ordinal);
        Assert.Equal("88.8", CardText.InputValue(without.Value, "value-16-1"));

        var with = await _closed.Then(without).PressAsync(
            DemoPeople.Emery, "Save the correction", 16, ("value-16-1", "88.8"), ("corrected-16", "A council reported late."));
        Assert.Contains("Corrected after the close, because:", with.Text, StringComparison.Ordinal);
        Assert.Contains("A council reported late.", with.Text, StringComparison.Ordinal);
        Assert.Contains("(corrected from 89.9%)", with.Text, StringComparison.Ordinal);
        Assert.Contains("64%", with.Text, StringComparison.Ordinal);

        var answers = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).OrderBy(a => a.Version).ToListAsync());
        Assert.Equal([null, "A council reported late."], answers.Select(a => a.CorrectedBecause));
        var readings = await _bot.QueryAsync(db => db.Readings
            .Where(r => r.AnswerId != null && db.Indicators.Any(i => i.Id == r.IndicatorId && i.Position == 1)).OrderBy(r => r.Version)
            .ToListAsync());
        Assert.Equal([("2025/26", 89.9m), ("2025/26", 88.8m)], readings.Select(r => (r.Period.Notation, r.Value)));
    }

    [Fact]
    public async Task A_judgement_of_an_earlier_round_that_is_corrected_does_not_become_the_latest()
    {
        var open = (await _bot.Connector.WaitForAsync(item => item.CreatesConversation && item.Card is not null, 2))[1];
        await CheckInCard.Posted(_bot, open).PressAsync(DemoPeople.Avery, "Save the update", 16, ("status-16-1", "improving"));
        var form = await _closed.PressAsync(DemoPeople.Emery, "Correct the answer", 16);
        await _closed.Then(form).PressAsync(
            DemoPeople.Emery, "Save the correction", 16, ("status-16-1", "worsening"), ("corrected-16", "It was falling then."));

        // The channel takes only so many messages a second.
        _bot.Time.Advance(TimeSpan.FromMinutes(1));
        var psa = CardText.Of((await _bot.AskAsync(DemoPeople.Avery, "show PSA 16", Teams.General)).Card!.Value);
        Assert.Contains("▲ Improving", psa, StringComparison.Ordinal);
        Assert.DoesNotContain("▼ Worsening", psa, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_corrects_what_is_not_theirs_to_answer()
    {
        var answer = await _closed.FormAnswerAsync(DemoPeople.Blake);
        Assert.Contains("Nothing was stored", answer.Text, StringComparison.Ordinal);
        Assert.False(answer.IsCard, answer.Text);
    }
}
