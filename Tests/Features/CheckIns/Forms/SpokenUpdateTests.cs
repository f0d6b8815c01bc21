using System.Text.Json;
using ClusterBot.Domain.Indicators.Readings;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.CheckIns.Forms;

/// <summary>Answers in words, in the personal chat: shown back as the form that would store them, and stored by one press.</summary>
public sealed class SpokenUpdateTests : IAsyncLifetime
{
    private static readonly string Chat = Teams.ChatOf(DemoPeople.Avery);

    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        await _bot.OpenTeamAsync();
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData("16.1 is 91.5 for 2024-25, improving", "91.5", "2024-04-01/2025-03-31", "improving")]
    [InlineData("16.1: 91.5% in 2025/26", "91.5%", "2025-04-01/2026-03-31", null)]
    [InlineData("Indicator 16.1 is now 91.5 per cent for 2024-25, no change.", "91.5 per cent", "2024-04-01/2025-03-31", "noChange")]
    [InlineData("psa 16.1 worsening", null, null, "worsening")]
    public async Task The_form_comes_filled_in_and_one_press_stores_it(string typed, string? value, string? period, string? status)
    {
        var form = await SayAsync(typed);

        Assert.Contains("It is not stored yet", CardText.Of(form), StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Answers.CountAsync()));
        Assert.Equal(value, ValueOf(form, "value-16-1"));
        Assert.Equal(status, ValueOf(form, "status-16-1"));
        if (period is not null)
        {
            Assert.Equal(period, ValueOf(form, "period-16-1"));
            // A client shows nothing chosen where the list does not hold the value.
            Assert.Contains(CardText.Elements(form), e => e.TryGetProperty("id", out var id) && id.GetString() == "period-16-1"
                && e.GetProperty("choices").EnumerateArray().Any(choice => choice.GetProperty("value").GetString() == period));
        }

        var card = new CheckInCard(_bot, Chat, form);
        Assert.True((await card.PressAsClientAsync(DemoPeople.Avery, "Save the update", 16)).IsCard);
        var answer = await _bot.QueryAsync(db => db.Answers.Include(a => a.Rows).SingleAsync());
        Assert.Equal(value is null ? null : 91.5m, answer.Rows.Single().Value);
        Assert.Equal(status is not null, answer.Rows.Single().Status is not null);
    }

    [Fact]
    public async Task Nothing_new_is_one_press_away()
    {
        var form = await SayAsync("PSA 16 nothing new");

        Assert.Contains("To record that nothing is new for PSA 16, choose \"Nothing new\".", CardText.Of(form), StringComparison.Ordinal);
        Assert.True((await new CheckInCard(_bot, Chat, form).PressAsync(DemoPeople.Avery, "Nothing new", 16)).IsCard);
        Assert.True((await _bot.QueryAsync(db => db.Answers.SingleAsync())).NothingNew);
    }

    [Fact]
    public async Task A_figure_is_taken_back_by_one_press()
    {
        var given = new CheckInCard(_bot, Chat, await SayAsync("16.1 is 91.5 for 2025-26"));
        await given.PressAsClientAsync(DemoPeople.Avery, "Save the update", 16);
        await _bot.Connector.WaitForAsync(item => item.IsUpdate && item.ConversationId == Chat);

        var form = await SayAsync("take back 16.1");

        Assert.Contains("Take back 91.5% for 2025/26: to do so, choose \"Save the update\".", CardText.Of(form), StringComparison.Ordinal);
        await new CheckInCard(_bot, Chat, form).PressAsClientAsync(DemoPeople.Avery, "Save the update", 16);
        var last = await _bot.QueryAsync(db => db.Readings.OrderByDescending(r => r.RecordedAt).FirstAsync(r => r.RecordedById != null
            && r.Change == ReadingChange.Withdrawn));
        Assert.Equal(91.5m, last.Value);
    }

    [Fact]
    public async Task What_is_said_later_takes_the_place_of_what_was_said_before()
    {
        await SayAsync("16.1 is 91.5 for 2024-25");
        var form = await SayAsync("16.1 is 92 for 2025-26, improving");
        await SayAsync("16.2 is 64");
        var all = await SayAsync("16.3 unchanged");

        Assert.Equal(("92", "2025-04-01/2026-03-31"), (ValueOf(form, "value-16-1"), ValueOf(form, "period-16-1")));
        Assert.Equal(("92", "64", "noChange"), (ValueOf(all, "value-16-1"), ValueOf(all, "value-16-2"), ValueOf(all, "status-16-3")));
    }

    [Theory]
    [InlineData("16.1 is 150,5 for 2024-25", "The figure of 16.1 could not be read.")]
    [InlineData("16.1 is 91.5 for next spring", "Please write a period, for example")]
    [InlineData("16.1 is 91.5 for 2029-30", "The period, 2029-30 (1 April 2029 to 31 March 2030), is not over yet.")]
    [InlineData("16.99 is 91.5", "You can give figures of 16.1, 16.2,")]
    [InlineData("99.1 is 91.5", "There is no open check-in in which you can answer for PSA 99. Nothing was stored.")]
    [InlineData("PSA 99 nothing new", "There is no open check-in in which you can answer for PSA 99. Nothing was stored.")]
    public async Task What_is_not_sure_is_asked_and_nothing_is_stored(string typed, string expected)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, Chat);

        Assert.StartsWith(expected, answer.Activity!.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was stored.", answer.Activity.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await _bot.QueryAsync(async db => (await db.Answers.CountAsync(), await db.Drafts.CountAsync())));
    }

    [Theory]
    [InlineData("16.1 is wrong, please look at it")]
    [InlineData("16.1 is 91.5 because the survey changed, improving")]
    [InlineData("16.1 fell from 92 to 91.5")]
    [InlineData("16.1 is 91.5 for 2024-25, which is a pity")]
    [InlineData("PSA 16 nothing new except the survey")]
    public async Task A_sentence_that_says_more_is_not_taken_for_an_update(string typed)
    {
        var answer = await _bot.AskAsync(DemoPeople.Avery, typed, Chat);

        var words = answer.Card is { } card ? CardText.Of(card) : answer.Activity!.Text;
        Assert.DoesNotContain("It is not stored yet", words, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Somebody_without_a_part_in_it_is_told_so()
    {
        var answer = await _bot.AskAsync(DemoPeople.Blake, "16.1 is 91.5 for 2024-25", Teams.ChatOf(DemoPeople.Blake));

        Assert.StartsWith("There is no open check-in in which you can answer for PSA 16.", answer.Activity!.Text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> SayAsync(string typed)
    {
        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        return (await _bot.AskAsync(DemoPeople.Avery, typed, Chat)).Card!.Value;
    }

    private static string? ValueOf(JsonElement card, string id) => CardText.Elements(card)
        .Single(e => e.TryGetProperty("id", out var its) && its.GetString() == id)
        .TryGetProperty("value", out var value) ? value.GetString() : null;
}
