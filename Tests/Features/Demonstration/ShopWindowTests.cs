using System.Text.RegularExpressions;
using ClusterBot.Bot.Register;
using ClusterBot.Cards.Commands;
using ClusterBot.Data;
using ClusterBot.Data.Setup;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Register;
using ClusterBot.Domain.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support.Databases;
using ClusterBot.Tests.Support.Slow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Demonstration;

/// <summary>
/// The demonstration as it is shipped, for somebody who opens it. The pictures of all its cards are in <c>artifacts/cards</c>.
/// </summary>
[OnlyOn(DatabaseEngine.Sqlite, "a fresh clone has no other database")]
[Slow("two years of the demonstration are lived through for each day that it is looked at")]
public sealed partial class ShopWindowTests(CardRenderer renderer) : IClassFixture<CardRenderer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_cards_are_worth_seeing_in_every_width()
    {
        await using var window = await ShopWindow.OpenAsync();
        foreach (var (name, card) in await window.CardsAsync())
        {
            var words = CardText.Of(card);
            Assert.DoesNotContain("No verdict", words, StringComparison.Ordinal);
            var seen = await renderer.RenderAsync(card, "shop/" + name,
            [
                new(CardTheme.Light, 320, false), new(CardTheme.Light, 420, false), new(CardTheme.Light, 1280, false),
                new(CardTheme.Dark, 420, false),
            ], Cancellation);
            Assert.All(seen, look => Assert.Empty(look.Overflow));
            Assert.All(seen, look => Assert.Empty(look.Warnings));
        }

        Assert.Contains(window.General.FromBot, message => message.Words.StartsWith("You are Avery Howard", StringComparison.Ordinal));
        Assert.Contains("Your part here: SRO of PSA 8, 9, 16 and 17", (await window.AsksAsync(DemoPeople.Avery, "hi")).Words,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_cluster_has_lived_for_two_years()
    {
        await using var window = await ShopWindow.OpenAsync();
        var today = new DateOnly(2026, 11, 30);
        await window.Bot.QueryAsync(async db =>
        {
            Assert.Equal(8, await db.Rounds.CountAsync(r => r.ClosedAt != null, Cancellation));
            Assert.Equal(1, await db.Rounds.CountAsync(r => r.ClosedAt == null, Cancellation));
            Assert.Contains(today.AddDays(9), await db.BoardMeetings.Select(m => m.On).ToListAsync(Cancellation));
            Assert.All(await db.Clusters.ToListAsync(Cancellation), c => Assert.Equal(ProtectiveMarking.Illustrative, c.Marking));

            var requests = await db.Requests.Include(r => r.Events).ToListAsync(Cancellation);
            Assert.Contains(requests, r => r.IsEscalation() && r.State() == RequestState.Decided);
            Assert.Contains(requests, r => r.IsPastItsDay(today));
            Assert.Contains(requests, r => r.IsOverdue(today));
            Assert.Contains(requests, r => r.State() == RequestState.Closed);

            var readings = await db.Readings.ToListAsync(Cancellation);
            Assert.Contains(readings, r => r.Baseline == BaselineState.Proxy);
            Assert.Contains(readings, r => r.Period.Days > 360);
            Assert.Contains(readings, r => r.Period.Days < 100);
            Assert.True(readings.Count(r => r.RecordedById != null) > 20);
            Assert.True(await db.PlannedFigures.AnyAsync(Cancellation));
            Assert.Equal(3, await db.Messages.Select(m => m.ThreadId).Distinct().CountAsync(Cancellation));
            Assert.True(await db.Records.CountAsync(Cancellation) >= 8);
            return true;
        });

        Assert.Contains("Earlier baseline, superseded: 69%", await SayAsync(window, "show 16.7"), StringComparison.Ordinal);
        Assert.Contains("Two areas count part-time work", await SayAsync(window, "show PSA 16"), StringComparison.Ordinal);
        Assert.Contains("one side of the mean", await SayAsync(window, "show 8.1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_board_decided_is_shown_with_who_carries_it_out_and_what_became_of_it()
    {
        await using var window = await ShopWindow.OpenAsync();

        var decisions = await SayAsync(window, "decisions");

        Assert.Contains("Of 2 decisions, 1 is carried out, 1 is under way.", decisions, StringComparison.Ordinal);
        Assert.Contains("Two councils that had refused now share.", decisions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-01-02")]
    [InlineData("2027-04-05")]
    [InlineData("2027-07-31")]
    [InlineData("2027-10-15")]
    [InlineData("2028-02-29")]
    public async Task It_is_as_good_on_another_day(string day)
    {
        await using var window = await ShopWindow.OpenAsync(DateTimeOffset.Parse(day + "T12:00Z", null));

        Assert.Contains("of 4 PSAs show progress", await SayAsync(window, "status"), StringComparison.Ordinal);
        foreach (var psa in new[] { 8, 9, 16, 17 })
        {
            Assert.DoesNotContain("No verdict", await SayAsync(window, $"show PSA {psa}"), StringComparison.Ordinal);
        }

        Assert.Equal(8, await window.Bot.QueryAsync(db => db.Rounds.CountAsync(r => r.ClosedAt != null, Cancellation)));
    }

    [Fact]
    public async Task Every_example_of_help_and_README_shows_something()
    {
        await using var window = await ShopWindow.OpenAsync();
        var readme = Quoted().Matches(Repository.Read("README.md").Split("## Try it")[1].Split("## Test it")[0])
            .Select(match => match.Groups["words"].Value)
            .Where(words => !words.Contains("dotnet", StringComparison.Ordinal) && !words.StartsWith('@') && !words.StartsWith('-'));
        var help = CommandList.All.SelectMany(command => command.Help).Select(line => line.Words.Replace(
            "then your words", "we ask the tenants first", StringComparison.Ordinal).Replace(
            "then your text", "we will leverage synergies", StringComparison.Ordinal));
        foreach (var words in help.Concat(readme).Distinct())
        {
            var isOfChannel = words is "link" or "read good practice here" || words.StartsWith("summarise", StringComparison.Ordinal);
            var who = words.StartsWith("register", StringComparison.Ordinal) || words.StartsWith("personal", StringComparison.Ordinal)
                || words == "health" ? DemoPeople.Finley : DemoPeople.Avery;
            var answer = await window.AsksAsync(who, words, isOfChannel ? window.General : null);
            await window.RunJobsAsync();
            Assert.DoesNotMatch(Nothing(), answer.Place.FromBot.Single(message => message.Id == answer.Id).Words);
        }
    }

    [Fact]
    public async Task The_example_register_can_be_checked_beside_it()
    {
        await using var window = await ShopWindow.OpenAsync();
        var outcome = await window.Bot.Services.GetRequiredService<Transactions>().RunAsync(
            Teams.TenantId,
            (services, cancellationToken) => services.GetRequiredService<RegisterImporter>().CheckAsync(
                Teams.TenantId,
                ReadRegister.From(
                    RegisterFolder.Read(Repository.PathTo("docs", "register-example")), RegisterDay.Of(window.Bot.Time.GetUtcNow())),
                isNew: false,
                cancellationToken),
            Cancellation);

        Assert.True(outcome.IsSound, string.Join('\n', outcome.Problems.Select(problem => problem.Line)));
    }

    private static async Task<string> SayAsync(ShopWindow window, string words) => (await window.AsksAsync(DemoPeople.Avery, words)).Words;

    [GeneratedRegex("does not know|could not be read|Please name|No verdict|Nothing was found|not supported|Nothing fits")]
    private static partial Regex Nothing();

    [GeneratedRegex("`(?<words>[^`\n]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
