using ClusterBot.Tests.Features.GoodPractice;
using ClusterBot.Tests.Integrations.Language;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using ClusterBot.Tests.Support.Tokens;
using ClusterBot.Tests.Turns;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Tests.Telemetry;

/// <summary>Something happens at the front door, and the instrument that is there for it says so, in the right unit.</summary>
public sealed class InstrumentTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;
    private BotMeters _meters = null!;

    public async ValueTask InitializeAsync()
    {
        _bot = await BotUnderTest.StartAsync();
        _meters = new BotMeters(_bot);
    }

    public async ValueTask DisposeAsync()
    {
        _meters.Dispose();
        await _bot.DisposeAsync();
    }

    [Fact]
    public async Task What_the_channel_throttles_and_what_it_refuses_and_why_are_counted()
    {
        _bot.Connector.NextIn(Teams.ChatOf(DemoPeople.Avery), ConnectorAnswer.Throttled(1));
        _bot.Connector.NextIn(Teams.ChatOf(DemoPeople.Blake), ConnectorAnswer.Refused(403, "ConversationBlockedByUser"));
        await SayAsync(DemoPeople.Avery);
        await SayAsync(DemoPeople.Blake);

        await PassAsync(() => _meters.Of("clusterbot.delivery.latency").Count == 2, "both to be over");

        Assert.Equal([1], _meters.Of("clusterbot.delivery.throttled"));
        Assert.Equal([1], _meters.Of("clusterbot.delivery.refused"));
        Assert.Equal([1], _meters.Of("clusterbot.delivery.refused", "clusterbot.refusal.reason=ConversationBlockedByUser"));
        Assert.Single(_meters.Of("clusterbot.delivery.request.duration", "clusterbot.outcome=throttled"));
        Assert.Single(_meters.Of("clusterbot.delivery.request.duration", "clusterbot.outcome=refused"));
        Assert.Single(_meters.Of("clusterbot.delivery.request.duration", "clusterbot.outcome=accepted"));
    }

    [Fact]
    public async Task What_waits_is_counted_by_priority_with_the_age_of_the_oldest_and_teams_is_shown_as_gone()
    {
        _bot.Connector.IsDown = true;
        await SayAsync(DemoPeople.Avery);
        await SayAsync(DemoPeople.Blake);
        _bot.Time.Advance(TimeSpan.FromMinutes(5));

        await PassAsync(() => _meters.Now("clusterbot.outbox.depth", "clusterbot.delivery.priority=Answer") is 2, "two to wait");

        Assert.Equal(0, _meters.Now("clusterbot.outbox.depth", "clusterbot.delivery.priority=Alert"));
        Assert.InRange(_meters.Now("clusterbot.outbox.oldest.age") ?? 0, 300, 3_600);
        await PassAsync(
            () => _meters.Now("clusterbot.dependency.available", "clusterbot.dependency.name=Connector") is 0, "Teams to be gone");
        Assert.Equal(1, _meters.Now("clusterbot.dependency.available", "clusterbot.dependency.name=Database"));
    }

    [Fact]
    public async Task The_pace_is_told_against_what_teams_allows_a_tenant_in_a_second()
    {
        foreach (var person in DemoPeople.All)
        {
            await SayAsync(person);
        }

        await _bot.Connector.WaitForAsync(item => item.Card is not null, DemoPeople.All.Count);
        await Eventually.TrueAsync(() => _meters.Of("clusterbot.delivery.latency").Count == DemoPeople.All.Count, "all to be recorded");
        _bot.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(DemoPeople.All.Count / 50.0, _meters.Now("clusterbot.lane.pace", $"clusterbot.tenant.id={Teams.TenantId}"));
    }

    [Fact]
    public async Task How_much_of_a_round_is_answered_and_how_long_the_board_took_are_told()
    {
        await _bot.OpenTeamAsync();
        var checkIn = await _bot.QueryAsync(db => db.CheckIns.SingleAsync(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 24)));
        var help = await _bot.QueryAsync(db => db.CheckIns.SingleAsync(c => db.Psas.Any(p => p.Id == c.PsaId && p.Number == 16)));
        await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.nothingNew", new { checkIn = checkIn.Id });
        await _bot.PressAsync(DemoPeople.Avery, Teams.General, "requests.askBoard", new Dictionary<string, object>
        {
            ["checkIn"] = help.Id,
            ["helpNeed-16"] = "Housing data",
            ["helpBy-16"] = "2026-12-18",
        });
        var escalation = await _bot.QueryAsync(db => db.Requests.SingleAsync());
        _bot.Time.Advance(TimeSpan.FromHours(2));

        var answer = await _bot.PressAsync(
            DemoPeople.Blake, Teams.Board, "requests.takeStep", new { request = escalation.Id, step = "acknowledge" });

        Assert.True(answer.IsCard, answer.Text);
        Assert.Equal([7_200], _meters.Of("clusterbot.request.acknowledgement.duration"));
        await PassAsync(() => _meters.Now("clusterbot.round.answer_rate") is 0.25, "one of four to be answered");
    }

    [Fact]
    public async Task Who_is_not_let_in_is_counted_by_reason()
    {
        await using var tokens = await TokenService.StartAsync();
        await using var bot = await BotUnderTest.StartAsync(RegisteredBot.SettingsOf(tokens));
        using var meters = new BotMeters(bot);

        using var none = await bot.PostAsync(Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery)));
        using var wrong = await bot.PostAsync(Teams.Says(DemoPeople.Avery, "help", Teams.ChatOf(DemoPeople.Avery)), "Bearer nonsense");

        Assert.Equal(2, meters.Of("clusterbot.turn.refused", "http.response.status_code=401").Count
            + meters.Of("clusterbot.turn.refused", "http.response.status_code=403").Count);
        Assert.Equal([1, 1], meters.Of("clusterbot.turn.refused", "clusterbot.refusal.reason="));
    }

    [Fact]
    public async Task What_the_model_read_and_wrote_is_counted_in_tokens()
    {
        await using var model = await Loopback.StartAsync(async http =>
        {
            http.Response.ContentType = "application/json";
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
                http.Response, ModelStub.Completion(ModelStub.Points()));
        });
        await using var bot = await BotUnderTest.StartAsync(new()
        {
            ["AzureOpenAI:Endpoint"] = model.Url,
            ["AzureOpenAI:Deployment"] = "summaries",
            ["AzureOpenAI:ApiKey"] = ModelStub.Key,
        });
        using var meters = new BotMeters(bot);
        await bot.OpenTeamAsync();
        await bot.SummariseAsync();

        Assert.Equal([321], meters.Of("gen_ai.client.token.usage", "gen_ai.token.type=input"));
        Assert.Equal([45], meters.Of("gen_ai.client.token.usage", "gen_ai.token.type=output"));
        Assert.Single(meters.Of("gen_ai.client.operation.duration", "gen_ai.request.model=summaries"));
    }

    private async Task SayAsync(DemoPeople person)
    {
        using var response = await _bot.PostAsync(Teams.Says(person, "help", Teams.ChatOf(person)));
        response.EnsureSuccessStatusCode();
    }

    // What is sampled is looked up as time passes.
    private Task PassAsync(Func<bool> condition, string what) => Eventually.TrueAsync(
        () =>
        {
            _bot.Time.Advance(TimeSpan.FromSeconds(5));
            return condition();
        },
        what);
}
