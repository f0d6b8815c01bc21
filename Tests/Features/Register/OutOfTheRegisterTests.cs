using ClusterBot.Bot.Features.CheckIns.Rounds;
using ClusterBot.Bot.Register;
using ClusterBot.Bot.Scheduling;
using ClusterBot.Data;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Features.CheckIns;
using ClusterBot.Tests.Register;
using ClusterBot.Tests.Support.Browser;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Features.Register;

/// <summary>Anything that has left the register is asked about no more and may do nothing; its records are still shown.</summary>
public sealed class OutOfTheRegisterTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await BotUnderTest.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_person_who_has_gone_may_do_nothing_and_what_they_answered_keeps_their_name()
    {
        var posted = await _bot.OpenTeamAsync();
        var form = await CheckInCard.Posted(_bot, posted).FormAsync(DemoPeople.Avery);
        var nothingNew = CardText.Button(form.Card, "Nothing new").GetProperty("data");
        Assert.Contains(
            "Emery Fox", (await _bot.PressAsync(DemoPeople.Emery, posted.Conversation!, "checkIns.nothingNew", nothingNew)).Text,
            StringComparison.Ordinal);
        var without = Sheets.Demonstration().Remove("people.csv", "Emery");
        without["roles.csv"].RemoveAll(row => row[0].StartsWith("emery", StringComparison.Ordinal));
        await ImportAsync(without);
        var stored = await _bot.StoredAsync();

        Assert.Contains(
            "not one that you can answer",
            (await _bot.PressAsync(DemoPeople.Emery, posted.Conversation!, "checkIns.nothingNew", nothingNew)).Text,
            StringComparison.Ordinal);
        var status = await _bot.AskAsync(DemoPeople.Emery, "status", Teams.ChatOf(DemoPeople.Emery));
        Assert.Contains("You have no part in a cluster", status.Activity!.Text, StringComparison.Ordinal);
        Assert.Equal(stored, await _bot.StoredAsync());
        var shown = await _bot.AskAsync(DemoPeople.Avery, "show PSA 9", Teams.ChatOf(DemoPeople.Avery));
        Assert.Contains("Emery Fox", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);

        await ImportAsync(Sheets.Demonstration());
        Assert.NotNull((await _bot.AskAsync(DemoPeople.Emery, "status", Teams.ChatOf(DemoPeople.Emery))).Card);
    }

    [Fact]
    public async Task An_agreement_that_has_gone_is_not_asked_about_and_its_figures_are_still_shown()
    {
        var posted = await _bot.OpenTeamAsync();
        var form = await CheckInCard.Posted(_bot, posted).FormAsync(DemoPeople.Avery);
        var nothingNew = CardText.Button(form.Card, "Nothing new").GetProperty("data");
        var without = Sheets.Demonstration().Remove("psas.csv", "Halve");
        without["roles.csv"].RemoveAll(row => row[3] == "9");
        without["indicators.csv"].RemoveAll(row => row[0] == "9");
        without["readings.csv"].RemoveAll(row => row[0] == "9");
        await ImportAsync(without);

        Assert.Contains(
            "Nothing was stored", (await _bot.PressAsync(DemoPeople.Avery, posted.Conversation!, "checkIns.nothingNew", nothingNew)).Text,
            StringComparison.Ordinal);
        var shown = await _bot.AskAsync(DemoPeople.Avery, "show PSA 9", Teams.ChatOf(DemoPeople.Avery));
        Assert.Contains("2006-07", CardText.Of(shown.Card!.Value), StringComparison.Ordinal);
        _bot.Time.Advance(TimeSpan.FromDays(7));
        await _bot.ConfirmAsync(DemoPeople.Avery, "open check-in", Teams.ChatOf(DemoPeople.Avery));
        var asked = await _bot.QueryAsync(async db =>
        {
            var rounds = await db.Rounds.Include(r => r.CheckIns).OrderBy(r => r.OpenedAt).ToListAsync();
            return rounds.ConvertAll(r => r.CheckIns.Count);
        });
        Assert.Equal((4, 3), (asked[0], asked[^1]));
    }

    [Fact]
    public async Task A_cluster_that_has_gone_opens_no_rounds_and_is_still_shown()
    {
        await _bot.OpenTeamAsync();
        await _bot.QueryAsync(async db =>
        {
            var cluster = await db.Clusters.Include(c => c.Psas).ThenInclude(p => p.Indicators).SingleAsync();
            cluster.ArchivedAt = _bot.Time.GetUtcNow();
            cluster.Psas.ToList().ForEach(psa => psa.ArchivedAt = cluster.ArchivedAt);
            cluster.Psas.SelectMany(psa => psa.Indicators).ToList().ForEach(indicator => indicator.ArchivedAt = cluster.ArchivedAt);
            return await db.SaveChangesAsync();
        });
        _bot.Time.Advance(TimeSpan.FromDays(15));
        await _bot.Services.GetRequiredService<JobRunner>().RunNowAsync<OpenDueRounds>(TestContext.Current.CancellationToken);

        await PostAsync("open check-in");
        await _bot.Connector.WaitForAsync(item =>
            item.Activity?.Text?.Contains("is not in the register any more", StringComparison.Ordinal) is true);
        Assert.Equal(1, await _bot.QueryAsync(db => db.Rounds.CountAsync()));
        await PostAsync("show PSA 16");
        await _bot.Connector.WaitForAsync(item => item.Card is { } card && CardText.Of(card).Contains("78.6%", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_deputy_answers_only_while_delegated()
    {
        var posted = await _bot.OpenTeamAsync();
        var form = await CheckInCard.Posted(_bot, posted).FormAsync(DemoPeople.Avery);
        var nothingNew = CardText.Button(form.Card, "Nothing new").GetProperty("data");
        var sheets = Sheets.Demonstration().AddColumn("roles.csv", "starts on").AddColumn("roles.csv", "ends on");
        sheets["roles.csv"].Where(row => row[1] == "deputy").ToList().ForEach(row => (row[^2], row[^1]) = ("24/11/2026", "25/11/2026"));
        await ImportAsync(sheets);

        var answers = new List<bool>();
        for (var day = 23; day <= 26; day++)
        {
            answers.Add(!(await _bot.PressAsync(DemoPeople.Emery, posted.Conversation!, "checkIns.nothingNew", nothingNew)).Text
                .Contains("Nothing was stored", StringComparison.Ordinal));
            _bot.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([false, true, true, false], answers);
    }

    [Fact]
    public async Task A_permanent_secretary_reads_the_cluster_and_does_nothing_in_it()
    {
        var posted = await _bot.OpenTeamAsync();
        var form = await CheckInCard.Posted(_bot, posted).FormAsync(DemoPeople.Avery);
        await ImportAsync(Sheets.Demonstration()
            .Add("people.csv", Teams.Stranger.AadObjectId, Teams.Stranger.Name, "sam@example.gov.uk", "", "")
            .Add("roles.csv", "sam@example.gov.uk", "permanent secretary", "fairness", "", ""));
        var chat = Teams.ChatOf(Teams.Stranger);

        Assert.NotNull((await _bot.AskAsync(Teams.Stranger, "status", chat)).Card);
        Assert.NotNull((await _bot.AskAsync(Teams.Stranger, "show PSA 16", chat)).Card);
        Assert.Contains(
            "Only the cluster lead", (await _bot.AskAsync(Teams.Stranger, "open check-in", chat)).Activity!.Text, StringComparison.Ordinal);
        Assert.Contains(
            "can ask for a summary", (await _bot.AskAsync(Teams.Stranger, "summarise", Teams.General)).Activity!.Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "Nothing was stored", (await _bot.PressAsync(Teams.Stranger, posted.Conversation!, "checkIns.nothingNew", CardText.Button(
                form.Card, "Nothing new").GetProperty("data"))).Text, StringComparison.Ordinal);
    }

    private async Task PostAsync(string words)
    {
        using var response = await _bot.PostAsync(Teams.Says(DemoPeople.Avery, words, Teams.ChatOf(DemoPeople.Avery)));
        response.EnsureSuccessStatusCode();
    }

    private Task ImportAsync(Sheets sheets) => _bot.Services.GetRequiredService<Transactions>().RunAsync(
        Teams.TenantId,
        async (services, cancellationToken) => Assert.True((await services.GetRequiredService<RegisterImporter>().ImportAsync(
            Teams.TenantId, ReadRegister.From(sheets.Files(), RegisterDay.Of(BotUnderTest.Start)), RegisterConsent.Everything, null,
            cancellationToken)).IsSound),
        TestContext.Current.CancellationToken);
}
