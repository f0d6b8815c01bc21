using ClusterBot.Domain.Records;
using ClusterBot.Domain.Register;
using ClusterBot.Tests.Features.GoodPractice;
using ClusterBot.Tests.Features.Requests;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.EntityFrameworkCore;
using static ClusterBot.Tests.Support.DemoPeople;

namespace ClusterBot.Tests.Features.Records;

/// <summary>One press takes a record to a request, or the outcome of a request to a record, and nobody sees more for it.</summary>
public sealed class CrossingTests
{
    private const string Law = "The law does not let us share the hostels’ data with the councils.";

    [Fact]
    public async Task A_barrier_becomes_a_request_and_each_says_where_the_other_is()
    {
        await using var scene = await RecordScene.StartAsync();
        var card = await scene.SaveAsync(Avery, $"barrier: {Law}", "barrier");
        var pressed = await scene.Teams.PressAsync(Avery, card, "Ask for help with this");
        Assert.Contains("The form is below", pressed.Text, StringComparison.Ordinal);
        await scene.SettleAsync();
        var form = scene.Teams.ChatOf(Avery).FromBot[^1];
        await scene.Teams.PressAsync(Avery, form, "Next", new Dictionary<string, string> { ["requestKind"] = "support" });
        var sent = await scene.Teams.PressAsync(Avery, form, "Send", new Dictionary<string, string>
        {
            ["requestFrom"] = "16",
            ["requestTo"] = "centre",
            ["requestBy"] = "2026-12-04",
        });
        Assert.Contains("✔ PSA", sent.Text, StringComparison.Ordinal);
        await scene.SettleAsync();

        var record = Assert.Single(await scene.StoredAsync());
        var request = await scene.Bot.QueryAsync(db => db.Requests.SingleAsync(r => r.RecordId != null));
        Assert.Equal((record.Id, Law), (request.RecordId, request.Need));
        Assert.Contains(scene.Teams.ChatOf(Avery).FromBot, m => m.Words.Contains("It came from a record", StringComparison.Ordinal));
        var found = await scene.AskAsync(Avery, "find hostels data");
        await scene.Teams.PressAsync(Avery, found, "Show 1");
        await scene.SettleAsync();
        Assert.Contains($"It became request {request.Number}.", scene.Teams.ChatOf(Avery).FromBot[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_for_everybody_is_its_owners_alone_to_pass_on()
    {
        await using var scene = await RecordScene.StartAsync();
        await scene.GiveAsync(Emery, Role.Deputy, psa: 16);
        await scene.SaveAsync(Avery, $"breakdown: {Law} PSA 16", "breakdown");
        var found = await scene.AskAsync(Emery, "find hostels data");
        await scene.Teams.PressAsync(Emery, found, "Show 1");
        await scene.SettleAsync();
        var shown = scene.Teams.ChatOf(Emery).FromBot[^1];
        Assert.Contains("does not let us share", shown.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask for help with this", Confirmations.Titles(shown.BaseCard!.Value));

        var record = Assert.Single(await scene.StoredAsync()).Id;
        var forged = await scene.Teams.PressVerbAsync(Emery, shown, "requests.fromRecord", new { record });
        Assert.Contains("not for you to pass on", forged.Text, StringComparison.Ordinal);
        var form = await scene.AskAsync(Emery, "ask the Centre for help");
        var raised = await scene.Teams.PressVerbAsync(Emery, form, "requests.raise", new
        {
            form = AskFormOf(form),
            kind = "support",
            record,
            requestFrom = "16",
            requestTo = "centre",
            requestNeed = "Help.",
            requestBy = "2026-12-04",
        });
        Assert.Contains("not for you to pass on", raised.Text, StringComparison.Ordinal);
        Assert.Equal(0, await scene.Bot.QueryAsync(db => db.Requests.CountAsync(r => r.RecordId != null)));
    }

    [Fact]
    public async Task An_offer_is_taken_by_a_request_and_not_by_who_made_it()
    {
        await using var scene = await RecordScene.StartAsync();
        var own = await scene.SaveAsync(Devon, "offer: two analysts for a month from January", "offer");
        Assert.DoesNotContain("Take this offer", await scene.SeenAsync(Devon, own), StringComparison.Ordinal);
        var found = await scene.AskAsync(Avery, "find analysts");
        await scene.Teams.PressAsync(Avery, found, "Show 1");
        await scene.SettleAsync();

        await scene.Teams.PressAsync(Avery, scene.Teams.ChatOf(Avery).FromBot[^1], "Take this offer");
        await scene.SettleAsync();

        Assert.Contains(
            "two analysts for a month", scene.Teams.ChatOf(Avery).FromBot[^1].BaseCard!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_becomes_a_record_for_those_who_saw_the_request_whatever_the_form_says()
    {
        await using var scene = await AskScene.StartAsync();
        var (form, ask) = await AnsweredAsync(scene);
        Assert.Contains("Ask the registry in Leeds", form.Card!.Value.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Everybody with a part in the cluster", form.Card!.Value.GetRawText(), StringComparison.Ordinal);

        await SaveAsync(scene, form);

        var record = await RecordAsync(scene);
        Assert.Equal((RecordOrigin.Answer, RecordVisibility.Route), (record.Origin, record.Latest().Visibility));
        Assert.Contains("Nothing was kept", (await scene.Bot.PressAsync(
            Devon, Teams.ChatOf(Devon), "requests.keepOutcome", new { request = ask })).Text, StringComparison.Ordinal);
        // A change does not make it wider either.
        await scene.Bot.PressAsync(Avery, Teams.ChatOf(Avery), "records.save", new
        {
            form = record.Id,
            kind = "lesson",
            version = 1,
            recordText = "Ask the registry in York.",
            recordVisibility = "named",
        });
        record = await RecordAsync(scene);
        Assert.Equal((2, RecordVisibility.Route), (record.Latest().Version, record.Latest().Visibility));
    }

    [Fact]
    public async Task The_answer_of_a_more_sensitive_cluster_stays_with_who_keeps_it()
    {
        await using var scene = await AskScene.StartAsync();
        await scene.Bot.QueryAsync(async db =>
        {
            var known = await db.Clusters.SingleAsync();
            var closed = new Cluster { TenantId = known.TenantId, Name = "Closed", Marking = ProtectiveMarking.OfficialSensitive };
            db.Clusters.Add(closed);
            await db.SaveChangesAsync();
            return await db.Psas.Where(p => p.Number == 9).ExecuteUpdateAsync(set => set.SetProperty(p => p.ClusterId, closed.Id));
        });
        var (form, _) = await AnsweredAsync(scene);

        await SaveAsync(scene, form);

        Assert.Equal(RecordVisibility.Aggregate, (await RecordAsync(scene)).Latest().Visibility);
        Assert.Contains(
            "Nothing found", (await scene.Bot.AskAsync(Emery, "find registry Leeds", Teams.ChatOf(Emery)))
                .Words(), StringComparison.Ordinal);
    }

    private static async Task<(Received Form, Guid Ask)> AnsweredAsync(AskScene scene)
    {
        var ask = await scene.AskedAsync();
        await scene.ShowsAsync(Teams.ChatOf(Blake), AskScene.Need);
        var replied = await scene.ReplyAsync(Blake, ask, "yes", "Ask the registry in Leeds: it has had them since May.");
        Assert.Contains("since May", replied.Text, StringComparison.Ordinal);
        await scene.ShowsAsync(Teams.ChatOf(Avery), "Ask the registry in Leeds", "Keep the answer as a record");
        var before = scene.Bot.Connector.Received.Count;
        var pressed = await scene.Bot.PressAsync(Avery, Teams.ChatOf(Avery), "requests.keepOutcome", new { request = ask });
        Assert.Contains("The form is in your personal chat", pressed.Text, StringComparison.Ordinal);
        scene.Bot.Time.Advance(TimeSpan.FromSeconds(10));
        return (await scene.Bot.Connector.WaitForAsync(item => scene.Bot.Connector.Received.ToList().IndexOf(item) >= before
            && item.Card is not null && item.Words().Contains("Write down", StringComparison.Ordinal)), ask);
    }

    private static Task<InvokeAnswer> SaveAsync(AskScene scene, Received form) => scene.Bot.PressDraftAsync(
        Avery, Teams.ChatOf(Avery), form.Card!.Value, "Keep this lesson", ("recordText", "Ask the registry in Leeds."),
        ("recordVisibility", "named"));

    private static Task<ClusterBot.Domain.Records.Record> RecordAsync(AskScene scene) =>
        scene.Bot.QueryAsync(db => db.Records.AsNoTracking().Include(r => r.Versions).SingleAsync());

    private static string AskFormOf(Support.SimulatedTeams.TeamsMessage form) =>
        System.Text.RegularExpressions.Regex.Match(form.BaseCard!.Value.GetRawText(), "\"form\":\\s*\"([0-9a-f-]{36})\"").Groups[1].Value;
}
