using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Commands;

/// <summary>
/// The past as it was known then. Today is 23 November 2026; the proxy was loaded on 1 June 2026, the measured baseline on 1
/// August.
/// </summary>
public sealed class AsAtTests(AsAtTests.Scene scene) : IClassFixture<AsAtTests.Scene>
{
    private static readonly string Chat = Teams.ChatOf(DemoPeople.Avery);

    [Theory]
    [InlineData("show PSA 16 as at 30 June 2026")]
    [InlineData("show PSA 16 as at 30/06/2026")]
    [InlineData("show PSA 16 as at 2026-06-30")]
    [InlineData("show PSA 16 as at June 2026")]
    [InlineData("show PSA 16 as of 30th June 2026, please")]
    [InlineData("shwo psa 16 asat 30 june")]
    [InlineData("PSA16 as at the 30 June 2026.")]
    public async Task A_proxy_baseline_that_was_superseded_later_is_what_is_shown(string typed)
    {
        var words = await AskAsync(typed);

        Assert.Contains("⏱ A view of the past: what was known at the end of 30 June 2026", words, StringComparison.Ordinal);
        Assert.Contains("10%", words, StringComparison.Ordinal);
        Assert.DoesNotContain("7.5%", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show 16.8 as at 30 June 2026")]
    [InlineData("show psa 16.8 on June 30, 2026")]
    public async Task An_indicator_is_shown_as_it_was_known_then(string typed)
    {
        var words = await AskAsync(typed);

        Assert.Contains("⏱ A view of the past: what was known at the end of 30 June 2026", words, StringComparison.Ordinal);
        Assert.Contains("Indicator 16.8", words, StringComparison.Ordinal);
        Assert.Contains("10%", words, StringComparison.Ordinal);
        Assert.Contains("proxy baseline", words, StringComparison.Ordinal);
        Assert.Contains("Nothing has been measured since the baseline, 10 (2005-06)", words, StringComparison.Ordinal);
        Assert.DoesNotContain("7.5%", words, StringComparison.Ordinal);
        Assert.DoesNotContain("superseded:", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Now_the_measured_baseline_is_shown_and_the_proxy_as_superseded()
    {
        var words = await AskAsync("show 16.8");

        Assert.DoesNotContain("A view of the past", words, StringComparison.Ordinal);
        Assert.Contains("7.5%", words, StringComparison.Ordinal);
        Assert.Contains("Earlier baseline, superseded: 10% (2005-06), proxy", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_and_declared_statuses_are_those_of_then_and_judged_as_on_that_day()
    {
        var (before, now) = (await AskAsync("show PSA 16 as at yesterday"), await AskAsync("show PSA 16"));

        Assert.Contains("There was no answer to a check-in yet.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("▲ Improving", before, StringComparison.Ordinal);
        Assert.Contains("More landlords say yes.", now, StringComparison.Ordinal);
        Assert.Contains("Declared: \n▲ Improving\n  ·  Computed: \n○ No verdict", now, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "show PSA 16 as at 1 December 2026",
        "1 December 2026 is in the future. What was known can be shown for any day up to today, 23 November 2026.")]
    [InlineData("show PSA 16 as at 2030", "31 December 2030 is in the future.")]
    [InlineData("show PSA 16 as at Christmas", "This could not be read as a date. Please write it like 30 June 2026,")]
    [InlineData("show PSA 16 last year", "This could not be read as a date.")]
    [InlineData("psa 16 a year ago?", "This could not be read as a date.")]
    [InlineData("show PSA 16 and 24", "ClusterBot shows one PSA or one indicator at a time. For example: show PSA 16")]
    [InlineData("show PSA 16, PSA 24", "ClusterBot shows one PSA or one indicator at a time.")]
    [InlineData("show PSA 16 as at 31/02/2026", "This could not be read as a date.")]
    [InlineData("show PSA 16 as at 06/30/2026", "This could not be read as a date.")]
    public async Task A_day_that_is_none_or_not_yet_gets_a_clear_answer(string typed, string expected)
    {
        var answer = await scene.Next().AskAsync(DemoPeople.Avery, typed, Chat);

        Assert.StartsWith(expected, answer.Activity!.Text, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string typed) =>
        CardText.Of((await scene.Next().AskAsync(DemoPeople.Avery, typed, Chat)).Card!.Value);

    public sealed class Scene : IAsyncLifetime
    {
        private readonly AskedBot _asked = new();

        public BotUnderTest Next() => _asked.Next();

        public async ValueTask InitializeAsync()
        {
            await _asked.InitializeAsync();
            var bot = Next();
            var checkIn = await bot.QueryAsync(async db =>
            {
                foreach (var (version, on) in new[] { (1, new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero)), (
                    2, new DateTimeOffset(2026, 8, 1, 9, 0, 0, TimeSpan.Zero)) })
                {
                    await db.Readings
                        .Where(r => r.Version == version && db.Indicators.Any(i =>
                            i.Id == r.IndicatorId && i.Position == 8 && db.Psas.Any(p => p.Id == i.PsaId && p.Number == 16)))
                        .ExecuteUpdateAsync(set => set.SetProperty(r => r.RecordedAt, on));
                }

                return await db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)).Select(c => c.Id).SingleAsync();
            });
            await bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.submit", new Dictionary<string, string>
            {
                ["checkIn"] = checkIn.ToString(),
                ["bigPicture-16"] = "More landlords say yes.",
                ["status-16-8"] = "improving",
            });
        }

        public ValueTask DisposeAsync() => _asked.DisposeAsync();
    }
}
