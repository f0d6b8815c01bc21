using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Trace;

namespace ClusterBot.Tests.Telemetry;

/// <summary>The telemetry that leaves the bot for a collector, examined where it arrives.</summary>
public sealed class ExportTests : IAsyncLifetime
{
    private const int Internal = 1;
    private const int Server = 2;
    private const int Client = 3;
    private const int Producer = 4;
    private const int Consumer = 5;
    private const string Need = "Nobody may read this need in a trace";

    private OtlpReceiver _receiver = null!;
    private BotUnderTest _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await OtlpReceiver.StartAsync();
        _bot = await BotUnderTest.StartAsync(
            _receiver.Settings, services => services.Replace(ServiceDescriptor.Singleton<IMeterFactory, TaggedMeters>()));
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task One_trace_leads_from_the_button_to_the_alert_that_was_delivered()
    {
        await RaiseAsync();

        var turn = await TurnAsync("action requests.askBoard");
        var delivered = await _receiver.SpanAsync(
            "process outbox", span => span.TraceId == turn.TraceId && span.Attributes[AttributeNames.DeliveryPriority] == "Alert");
        var queued = await _receiver.SpanAsync("send outbox", span => span.Id == delivered.ParentId);
        var request = await _receiver.SpanAsync("POST", span => span.ParentId == delivered.Id);
        var asked = await _receiver.SpanAsync("POST /api/messages", span => span.Id == turn.ParentId);

        Assert.Equal((Server, Internal, Producer, Consumer, Client), (asked.Kind, turn.Kind, queued.Kind, delivered.Kind, request.Kind));
        Assert.Equal(turn.Id, queued.ParentId);
        Assert.Single(new[] { asked, turn, queued, delivered, request }.Select(span => span.TraceId).Distinct());
        Assert.Equal("accepted", delivered.Attributes[AttributeNames.Outcome]);
        Assert.Contains(turn.TraceId, delivered.LinkedTraces);
    }

    [Fact]
    public async Task One_trace_leads_from_asking_for_a_summary_to_the_card_that_shows_it()
    {
        await _bot.OpenTeamAsync();
        (await _bot.PostAsync(Teams.Says(DemoPeople.Avery, "summarise", Teams.General))).Dispose();

        var turn = await TurnAsync("command summarise");
        var written = await _receiver.SpanAsync("write summary", span => span.TraceId == turn.TraceId);
        var shown = await _receiver.SpanAsync(
            "process outbox", span => span.TraceId == turn.TraceId && span.Attributes[AttributeNames.DeliveryKind] == "Update");
        var queued = await _receiver.SpanAsync("send outbox", span => span.Id == shown.ParentId);

        Assert.Equal(written.Id, queued.ParentId);
        Assert.Equal("Extract", written.Attributes[AttributeNames.SummaryMethod]);
    }

    [Fact]
    public async Task A_round_is_one_trace_and_whoever_answers_it_links_to_that()
    {
        await _bot.OpenTeamAsync();
        var opened = await OpenedAsync();
        var posted = await _receiver.SpanAsync(
            "process outbox", span => span.TraceId == opened.TraceId && span.Attributes[AttributeNames.DeliveryKind] == "NewThread");
        var checkIn = await _bot.QueryAsync(db => db.CheckIns.Select(c => c.Id).FirstAsync());
        await _bot.PressAsync(DemoPeople.Avery, Teams.General, "checkIns.nothingNew", new { checkIn });

        var answer = await TurnAsync("action checkIns.nothingNew");

        Assert.Equal("accepted", posted.Attributes[AttributeNames.Outcome]);
        Assert.NotEqual(opened.TraceId, answer.TraceId);
        Assert.Contains(opened.TraceId, answer.LinkedTraces);
    }

    [Fact]
    public async Task Neither_a_name_nor_an_id_of_a_person_nor_what_was_written_leaves_the_bot()
    {
        await RaiseAsync();
        await _bot.AskAsync(DemoPeople.Avery, "What is “Xylophone”?", Teams.ChatOf(DemoPeople.Avery));
        var turn = await TurnAsync("action requests.askBoard");
        await _receiver.SpanAsync("process outbox", span => span.TraceId == turn.TraceId);
        await Eventually.TrueAsync(() => _receiver.Count("metrics") > 1, "metrics");

        string[] secret = [Need, "Xylophone", .. DemoPeople.All.SelectMany(person =>
            new[] { person.Name, person.Id, person.AadObjectId, Teams.ChatOf(person) })];
        Assert.All(secret, words => Assert.DoesNotContain(words, _receiver.Everything, StringComparison.OrdinalIgnoreCase));
        Assert.All(
            _receiver.Spans.Where(span => span.TraceId == turn.TraceId),
            span => Assert.DoesNotContain("url.full", span.Attributes.Keys));
    }

    [Fact]
    public async Task What_waits_is_measured_and_so_are_turns_and_deliveries()
    {
        await RaiseAsync();
        string[] wanted =
        [
            "clusterbot.turn.duration", "clusterbot.delivery.latency", "clusterbot.delivery.request.duration", "clusterbot.lane.pace",
            "clusterbot.outbox.depth", "clusterbot.outbox.oldest.age", "clusterbot.round.answer_rate",
        ];

        foreach (var name in wanted)
        {
            await Eventually.TrueAsync(
                () =>
                {
                    _bot.Time.Advance(TimeSpan.FromSeconds(1));
                    return _receiver.Metrics.Contains(name);
                },
                $"the metric {name}");
        }
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_made_ready_to_be_exported()
    {
        await using var bot = await BotUnderTest.StartAsync();
        await using var disabled = await BotUnderTest.StartAsync(new(_receiver.Settings) { ["OTEL_SDK_DISABLED"] = "true" });

        Assert.NotNull(_bot.Services.GetService<TracerProvider>());
        Assert.Null(bot.Services.GetService<TracerProvider>());
        Assert.Null(disabled.Services.GetService<TracerProvider>());
    }

    private async Task RaiseAsync()
    {
        await _bot.OpenTeamAsync();
        var psa = await _bot.QueryAsync(db => db.Psas.SingleAsync(p => p.Number == 16));
        var checkIn = await _bot.QueryAsync(db => db.CheckIns.SingleAsync(c => c.PsaId == psa.Id));
        var answer = await _bot.PressAsync(DemoPeople.Avery, Teams.General, "requests.askBoard", new Dictionary<string, object>
        {
            ["checkIn"] = checkIn.Id,
            ["helpNeed-16"] = Need,
            ["helpBy-16"] = "2026-12-18",
        });
        Assert.True(answer.IsCard, answer.Text);
    }

    /// <summary>This bot's turn: other bots of the test run may be heard as well.</summary>
    private Task<ReceivedSpan> TurnAsync(string route) => SpanOfThisBotAsync($"turn {route}");

    private Task<ReceivedSpan> OpenedAsync() => SpanOfThisBotAsync("open round");

    private async Task<ReceivedSpan> SpanOfThisBotAsync(string name)
    {
        HashSet<string> traces = [];
        await Eventually.TrueAsync(
            async () =>
            {
                var stored = await _bot.QueryAsync(db =>
                    db.OutboxMessages.Where(d => d.TraceParent != null).Select(d => d.TraceParent!).ToListAsync());
                traces = [.. stored.Select(parent => parent.Split('-')[1])];
                return _receiver.Spans.Any(span => span.Name == name && traces.Contains(span.TraceId));
            },
            $"the span {name}");
        return _receiver.Spans.First(span => span.Name == name && traces.Contains(span.TraceId));
    }
}
