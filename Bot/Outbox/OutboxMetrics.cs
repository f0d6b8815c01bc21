using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClusterBot.Data;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace ClusterBot.Bot.Outbox;

/// <summary>
/// The metrics of the outbox: the number of waiting messages, and their age. It is one outbox: every replica shows the same.
/// </summary>
public sealed class OutboxMetrics : ISampledMetrics
{
    public static readonly SpanDefinition Queue = new("send outbox", ActivityKind.Producer);

    private readonly TimeProvider _time;
    private readonly ObservableGauge<int> _depth;
    private readonly ObservableGauge<double> _age;
    private volatile OutboxLevel? _level;

    public OutboxMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create(Tracing.SourceName);
        _depth = meter.CreateObservableGauge("clusterbot.outbox.depth", Depths, "{message}", "Messages that wait to be sent, by priority.");
        _age = meter.CreateObservableGauge("clusterbot.outbox.oldest.age", Ages, "s", "How long the oldest of them has waited.");
    }

    public bool AreRead => _depth.Enabled || _age.Enabled;

    public async Task SampleAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        _level = await OutboxLevel.ReadAsync(services.GetRequiredService<ClusterDbContext>(), cancellationToken);

    internal static Span Queueing(OutboxMessage row) => Queue.Start()
        .Set(AttributeNames.MessagingSystem, "clusterbot")
        .Set(AttributeNames.MessagingDestination, "outbox")
        .Set(AttributeNames.MessagingOperation, "send")
        .Set(AttributeNames.MessagingOperationType, "send")
        .Set(AttributeNames.DeliveryKind, row.Kind.ToString())
        .Set(AttributeNames.DeliveryPriority, row.Priority.ToString());

    private IEnumerable<Measurement<int>> Depths() => _level is { } level
        ? level.Waiting.Select(each =>
            new Measurement<int>(each.Value, new KeyValuePair<string, object?>(AttributeNames.DeliveryPriority, each.Key.ToString())))
        : [];

    private IEnumerable<Measurement<double>> Ages() => _level is { } level
        ? [new Measurement<double>(level.OldestAt is { } at ? Math.Max(0, (_time.GetUtcNow() - at).TotalSeconds) : 0)]
        : [];
}

/// <summary>The number of messages that wait in the outbox.</summary>
/// <param name="Waiting">How many messages are neither sent nor refused, by priority; every priority is there.</param>
/// <param name="OldestAt">When the oldest of them was queued; none when nothing waits.</param>
public sealed record OutboxLevel(IReadOnlyDictionary<OutboxMessagePriority, int> Waiting, DateTimeOffset? OldestAt)
{
    public int Total => Waiting.Values.Sum();

    public static async Task<OutboxLevel> ReadAsync(ClusterDbContext db, CancellationToken cancellationToken)
    {
        var waiting = db.OutboxMessages.AsNoTracking().Where(d => d.FinishedAt == null);
        var counts = await waiting.GroupBy(d => d.Priority).Select(each => new { each.Key, Count = each.Count() })
            .ToListAsync(cancellationToken);
        var oldest = counts.Count == 0
            ? null
            : await waiting.OrderBy(d => d.Id).Select(d => (DateTimeOffset?)d.QueuedAt).FirstOrDefaultAsync(cancellationToken);
        return new OutboxLevel(
            Enum.GetValues<OutboxMessagePriority>()
                .ToDictionary(priority => priority, priority => counts.Find(c => c.Key == priority)?.Count ?? 0), oldest);
    }
}
