using ClusterBot.Domain.Register;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Browser;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Features.Commands;

public sealed class StatusTests : IAsyncLifetime
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
    public async Task It_tells_of_each_psa_how_it_is_rated_what_was_declared_and_who_has_answered()
    {
        var checkIn = await _bot.QueryAsync(db =>
            db.CheckIns.Where(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 9)).Select(c => c.Id).SingleAsync());
        await _bot.PressAsync(DemoPeople.Emery, Teams.General, "checkIns.submit", new Dictionary<string, string>
        {
            ["checkIn"] = checkIn.ToString(),
            ["status-9-1"] = "improving",
            ["status-9-2"] = "worsening",
        });

        var words = await AskAsync("status");

        Assert.Contains("Check-in of 23 November 2026: 1 of 4 answered", words, StringComparison.Ordinal);
        Assert.Contains("declared: 1 ▲ Improving, 1 ▼ Worsening", words, StringComparison.Ordinal);
        Assert.Contains("Not yet assessed", words, StringComparison.Ordinal);
        Assert.Contains("Show PSA 24", words, StringComparison.Ordinal);
        Assert.Contains("The next check-in opens on 30 November 2026 at 09:30.", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status as at 12 November 2026", "status")]
    [InlineData("status last week", "status")]
    [InlineData("status of the Leeds pilot is good", "status")]
    [InlineData("status of Stronger communities", "status")]
    [InlineData("status of PSA 16 as at 30 June 2026", "show PSA 16 as at 30 June 2026")]
    [InlineData("export as at 12 November", "export")]
    [InlineData("export for PSA 16", "export")]
    public async Task What_is_asked_for_besides_is_never_passed_over(string typed, string meant)
    {
        var answer = await AskAsync(typed);

        Assert.StartsWith(
            $"OFFICIAL\nClusterBot does not know “\n{typed}\n”.\nDid you mean: \n{meant}\n?", answer, StringComparison.Ordinal);
        Assert.Contains("show PSA 16 as at 30 June 2026", answer, StringComparison.Ordinal);
        Assert.Equal(0, await _bot.QueryAsync(db => db.Exports.CountAsync()));
    }

    [Theory]
    [InlineData("status please")]
    [InlineData("status overview")]
    [InlineData("status now, thanks")]
    [InlineData("status of our check-ins?")]
    [InlineData("status of fairness")]
    [InlineData("status update for the team")]
    public async Task What_changes_nothing_of_the_question_does_not_matter(string typed) =>
        Assert.StartsWith("OFFICIAL\nStatus\nFairness and opportunity for all", await AskAsync(typed), StringComparison.Ordinal);

    [Theory]
    [InlineData("export everything to Excel, please")]
    [InlineData("export the cluster's figures")]
    public async Task Words_for_all_that_a_record_holds_ask_for_the_record(string typed) =>
        Assert.StartsWith("OFFICIAL\nExport\nFairness and opportunity for all", await AskAsync(typed), StringComparison.Ordinal);

    [Fact]
    public async Task Paused_check_ins_are_said_to_be_so()
    {
        await _bot.QueryAsync(async db =>
        {
            (await db.Clusters.SingleAsync()).RoundsPausedAt = BotUnderTest.Start.AddDays(-2);
            return await db.SaveChangesAsync();
        });

        Assert.Contains("Check-ins are paused since 21 November 2026 at 10:00.", await AskAsync("status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_a_part_in_several_clusters_chooses_one_or_names_it()
    {
        await _bot.QueryAsync(async db =>
        {
            var cluster = db.Clusters.Add(new Cluster { TenantId = Teams.TenantId, Name = "Stronger communities" }).Entity;
            var person = await db.People.SingleAsync(p => p.Name == "Avery Howard");
            db.Roles.Add(new RoleAssignment { PersonId = person.Id, Role = Role.BoardMember, ClusterId = cluster.Id });
            return await db.SaveChangesAsync();
        });

        var asked = await AskAsync("status");
        Assert.Contains("Which cluster?", asked, StringComparison.Ordinal);
        Assert.Contains("Stronger communities", asked, StringComparison.Ordinal);
        Assert.StartsWith("OFFICIAL\nStatus\nStronger communities", await AskAsync("status of stronger"), StringComparison.Ordinal);
        Assert.StartsWith(
            "OFFICIAL\nStatus\nFairness and opportunity for all", await AskAsync("status for Fairness and opportunity for all, please"),
            StringComparison.Ordinal);
        Assert.Contains("Adults with learning disabilities in employment", await AskAsync("show PSA 16"), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(string typed)
    {
        _bot.Time.Advance(TimeSpan.FromSeconds(5));
        return CardText.Of((await _bot.AskAsync(DemoPeople.Avery, typed, Chat)).Card!.Value);
    }
}
