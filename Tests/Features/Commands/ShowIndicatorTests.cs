using ClusterBot.Domain.CheckIns;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Commands;

/// <summary>"show 16.1": one indicator with its history.</summary>
public sealed class ShowIndicatorTests : IAsyncLifetime
{
    private static readonly string Chat = Teams.ChatOf(DemoPeople.Avery);

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task It_says_who_gave_the_figure_when_and_what_was_declared_with_it()
    {
        await GiveAsync("2.8", "improving");

        var words = await AskAsync("show 9.1");

        Assert.Contains("Indicator 9.1", words, StringComparison.Ordinal);
        Assert.Contains("2.8 million children", words, StringComparison.Ordinal);
        Assert.Contains(", down from 2.9 million children", words, StringComparison.Ordinal);
        Assert.Contains("Given by Emery Fox, 23 November 2026", words, StringComparison.Ordinal);
        Assert.Contains("Given by Emery Fox, 23 November 2026 · declared ▲ Improving", words, StringComparison.Ordinal);
        Assert.Contains("From the register, 23 November 2026", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_of_its_psa_says_what_is_new_since_the_last_check_in_and_leads_to_it()
    {
        await CloseTheFirstRoundAsync();
        await GiveAsync("2.8", "improving");

        var card = (await _bot.AskAsync(DemoPeople.Avery, "show PSA 9", Chat)).Card!.Value;

        Assert.Contains(
            "Since the check-in that closed on 22 November 2026: \n9.1 is 2.8 million children",
            CardText.Of(card),
            StringComparison.Ordinal);
        var button = CardText.Elements(card).Single(e => e.TryGetProperty("title", out var title) && title.GetString() == "Show 9.1");
        Assert.Equal("show 9.1", button.GetProperty("data").GetProperty("say").GetString());
    }

    [Theory]
    [InlineData("show 16.99", "The indicators of PSA 16 are 16.1, 16.2, 16.3, 16.4, 16.5, 16.6, 16.7 and 16.8. For example: show 16.1")]
    [InlineData("show 16.0", "The indicators of PSA 16 are 16.1,")]
    [InlineData("show 16.1 and 16.2", "ClusterBot shows one PSA or one indicator at a time.")]
    [InlineData("show 99.1", "Please name one of the PSAs of Fairness and opportunity for all: 9, 16, 21, 24.")]
    public async Task One_that_does_not_exist_is_answered_with_those_that_do(string typed, string expected) =>
        Assert.StartsWith(
            expected, (await _bot.AskAsync(DemoPeople.Avery, typed, Chat)).Activity!.Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_figure_that_was_corrected_is_shown_as_it_stands_with_who_corrected_it()
    {
        await GiveAsync("2.7", "improving");
        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        await GiveAsync("2.8", "worsening");

        var words = await AskAsync("show 9.1");

        Assert.Contains("declared ▼ Worsening", words, StringComparison.Ordinal);
        Assert.DoesNotContain("2.7 million", words, StringComparison.Ordinal);
        Assert.Equal(
            2, await _bot.QueryAsync(db => db.Readings.CountAsync(r => r.RecordedById != null && r.Change != ReadingChange.Withdrawn)));
    }

    private async Task GiveAsync(string value, string status)
    {
        var (checkIn, version) = await _bot.QueryAsync(async db =>
        {
            var id = await db.CheckIns
                .Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 9))
                .Where(c => db.Rounds.Any(r => r.Id == c.RoundId && r.ClosedAt == null))
                .Select(c => c.Id).SingleAsync();
            return (id, await db.Answers.CountAsync(a => a.CheckInId == id));
        });
        var saved = await _bot.PressAsync(DemoPeople.Emery, Teams.General, "checkIns.submit", new Dictionary<string, object>
        {
            ["checkIn"] = checkIn.ToString(),
            ["seen"] = version,
            ["value-9-1"] = value,
            ["period-9-1"] = "2025-04-01/2026-03-31",
            ["status-9-1"] = status,
        });
        Assert.True(saved.IsCard, saved.Text);
    }

    private Task<int> CloseTheFirstRoundAsync() => _bot.QueryAsync(async db =>
    {
        var open = await db.Rounds.SingleAsync();
        db.Rounds.Add(new CheckInRound
        {
            ClusterId = open.ClusterId,
            OccursOn = open.OccursOn.AddDays(-7),
            OpenedAt = open.OpenedAt.AddDays(-7),
            ClosedAt = open.OpenedAt.AddDays(-1),
        });
        return await db.SaveChangesAsync();
    });

    private async Task<string> AskAsync(string typed)
    {
        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        return CardText.Of((await _bot.AskAsync(DemoPeople.Avery, typed, Chat)).Card!.Value);
    }
}
