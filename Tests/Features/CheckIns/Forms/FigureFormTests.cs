using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns.Forms;

/// <summary>
/// A figure in the form has a period, and an unlikely one is asked about. Indicator 16.1 is annual; its last figure is 89.6% for
/// 2008-09.
/// </summary>
public sealed class FigureFormTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private CheckInCard _shared = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _shared = CheckInCard.Posted(_bot, await _bot.OpenTeamAsync());
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task The_form_proposes_the_period_that_is_due_and_takes_it_without_a_tap()
    {
        var form = await _shared.FormAsync(DemoPeople.Avery);
        Assert.Equal("2025-04-01/2026-03-31", CardText.InputValue(form.Card, "period-16-1"));
        var saved = await _shared.PressAsClientAsync(DemoPeople.Avery, "Save the update", 16, ("value-16-1", "90.1"));

        Assert.Contains("90.1% (2025/26)", saved.Text, StringComparison.Ordinal);
        var (before, given) = (await ReadingsAsync()) switch
        {
            [.., var a, var b] => (a, b),
            _ => throw new InvalidOperationException("There are not two figures."),
        };
        Assert.Equal(
            (new DateOnly(2025, 4, 1), new DateOnly(2026, 3, 31), ReadingChange.Given),
            (given.Period.StartsOn, given.Period.EndsOn, given.Change));
        Assert.Equal((before.Source, before.Quality), (given.Source, given.Quality));
    }

    [Theory]
    [InlineData("90.1\u200B", "2024-25\u200E")]
    [InlineData("\uFEFF90.1 %", "\u200F2024-25")]
    public async Task What_nobody_sees_in_what_was_pasted_is_not_what_is_wrong_with_it(string figure, string period)
    {
        var saved = await _shared.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", figure), ("period-16-1", period));
        Assert.Contains("90.1% (2024-25)", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_to_date_is_not_taken_for_the_whole_year()
    {
        var answer = await _shared.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", "90.1"), ("period-16-1", "2025-26 (to December)"));
        Assert.Contains("The note \"to december\" makes this another time.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_period_is_one_choice_away()
    {
        var saved = await _shared.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", "90.1"), ("period-16-1", "2024-25"));
        Assert.Contains("90.1% (2024-25)", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2052-53", "has not ended yet")]
    [InlineData("2026-27", "has not ended yet")]
    [InlineData("year ending 23 November 2026", "has not ended yet")] // which is today
    [InlineData("some time", "Please write a period")]
    public async Task A_period_that_is_not_over_or_none_is_refused_with_what_was_typed_still_there(string period, string expected)
    {
        var answer = await _shared.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", "90.1"), ("period-16-1", period));

        Assert.Contains(expected, answer.Text, StringComparison.Ordinal);
        Assert.Equal("90.1", CardText.InputValue(answer.Value, "value-16-1"));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync(Token)));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("100")]
    public async Task A_figure_out_of_its_usual_range_is_asked_about_once_and_then_taken(string typed)
    {
        var asked = await _shared.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", typed), ("bigPicture-16", "More landlords say yes."));
        Assert.Contains($"89.6% last time (2008-09); you typed {typed}%.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Is that right?", asked.Text, StringComparison.Ordinal);
        Assert.Equal(
            (typed, "More landlords say yes."),
            (CardText.InputValue(asked.Value, "value-16-1"), CardText.InputValue(asked.Value, "bigPicture-16")));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync(Token)));

        var saved = await _shared.Then(asked).PressAsClientAsync(DemoPeople.Avery, "Yes, record it", 16);
        Assert.Contains($"{typed}% (2025/26)", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_changed_after_the_question_is_taken_as_it_was_changed()
    {
        var asked = await _shared.PressAsClientAsync(DemoPeople.Avery, "Save the update", 16, ("value-16-1", "1"));
        var saved = await _shared.Then(asked).PressAsClientAsync(DemoPeople.Avery, "Save the update", 16, ("value-16-1", "89.1"));
        Assert.Contains("89.1% (2025/26)", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_of_another_period_is_not_replaced_without_a_question()
    {
        var asked = await _shared.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", "89.9"), ("period-16-1", "2008-09"));
        Assert.Contains("For 2008-09, 89.6% is recorded.", asked.Text, StringComparison.Ordinal);
        await _shared.Then(asked).PressAsClientAsync(DemoPeople.Avery, "Yes, record it", 16);
        Assert.Equal((89.9m, ReadingChange.Corrected), ((await ReadingsAsync())[^1].Value, (await ReadingsAsync())[^1].Change));
    }

    [Fact]
    public async Task A_figure_is_moved_to_the_period_that_was_meant_then_taken_back_and_the_undo_brings_it_again()
    {
        var first = await _shared.PressAsClientAsync(DemoPeople.Avery, "Save the update", 16, ("value-16-1", "90.1"));
        var moved = await _shared.Then(first).PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", "90.1"), ("period-16-1", "instead/2024-04-01/2025-03-31"));
        if (moved.Text.Contains("Nothing is stored yet", StringComparison.Ordinal))
        {
            Assert.Fail(moved.Text);
        }

        Assert.Contains("90.1% (2024/25)", moved.Text, StringComparison.Ordinal);
        Assert.Equal(["2008-09", "2024/25"], (await CountingAsync()).TakeLast(2));

        var back = await _shared.Then(moved).PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("period-16-1", "takeBack/2024-04-01/2025-03-31"));
        Assert.Contains("figure taken back", back.Text, StringComparison.Ordinal);
        Assert.Equal("2008-09", (await CountingAsync())[^1]);

        await _shared.Then(back).PressAsync(DemoPeople.Avery, "Undo", 16);
        Assert.Equal(["2008-09", "2024/25"], (await CountingAsync()).TakeLast(2));
        Assert.Equal(
            [ReadingChange.Given, ReadingChange.Moved, ReadingChange.Withdrawn, ReadingChange.Given],
            (await ReadingsAsync()).TakeLast(4).Select(reading => reading.Change));
    }

    [Fact]
    public async Task A_source_and_a_quality_are_as_last_time_unless_somebody_says_otherwise()
    {
        var given = await _shared.PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("value-16-1", "90.1"), ("source-16-1", "DCLG, table 7"), ("quality-16-1", "weak"));
        Assert.Equal(("DCLG, table 7", DataQuality.Weak), await LastOriginAsync());

        // Its source alone, of the figure that was just given.
        var corrected = await _shared.Then(given).PressAsClientAsync(
            DemoPeople.Avery, "Save the update", 16, ("source-16-1", "DCLG, table 8"));
        Assert.Contains("90.1% (2025/26)", corrected.Text, StringComparison.Ordinal);
        Assert.Equal(("DCLG, table 8", DataQuality.Weak), await LastOriginAsync());
        Assert.Equal((90.1m, ReadingChange.Corrected), ((await ReadingsAsync())[^1].Value, (await ReadingsAsync())[^1].Change));

        await _shared.Then(corrected).PressAsync(DemoPeople.Avery, "Undo", 16);
        Assert.Equal(("DCLG, table 7", DataQuality.Weak), await LastOriginAsync());
    }

    [Fact]
    public async Task A_source_of_no_figure_is_asked_about_and_is_still_there()
    {
        var asked = await _shared.PressAsClientAsync(DemoPeople.Avery, "Save the update", 16, ("source-16-1", "DCLG, table 7"));

        Assert.Contains("Please give the figure that this is about", asked.Text, StringComparison.Ordinal);
        Assert.Equal("DCLG, table 7", CardText.InputValue(asked.Value, "source-16-1"));
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync(Token)));
    }

    private async Task<(string?, DataQuality)> LastOriginAsync() =>
        (await ReadingsAsync())[^1] switch { var last => (last.Source, last.Quality) };

    private async Task<List<string>> CountingAsync() =>
        [.. ReadingHistory.Counting(await ReadingsAsync(), DateTimeOffset.MaxValue).OrderBy(reading => reading.Period.Order)
            .Select(reading => reading.Period.Notation)];

    private Task<List<Reading>> ReadingsAsync() => _bot.QueryAsync(db => db.Readings.AsNoTracking()
        .Where(r => db.Indicators.Any(i => i.Id == r.IndicatorId && i.Position == 1 && db.Psas.Any(p => p.Id == i.PsaId && p.Number == 16)))
        .OrderBy(r => r.Version).ToListAsync(Token));
}
