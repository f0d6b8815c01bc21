using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Delivery.Pacing;
using ClusterBot.Bot.Telemetry;
using ClusterBot.BotFramework.Connector;

namespace ClusterBot.Bot.Delivery;

/// <summary>The metrics of deliveries: each request to the channel, and the outcome of the message.</summary>
public sealed class DeliveryMetrics : IMetrics
{
    public static readonly SpanDefinition Deliver = new("process outbox", ActivityKind.Consumer);

    private readonly Histogram<double> _request;
    private readonly Histogram<double> _latency;
    private readonly Counter<long> _throttled;
    private readonly Counter<long> _refused;
    private readonly LaneRateMeter _meter;

    public DeliveryMetrics(IMeterFactory meters, TimeProvider time)
    {
        _meter = new LaneRateMeter(time);
        var meter = meters.Create(Tracing.SourceName);
        _request = meter.CreateHistogram<double>(
            "clusterbot.delivery.request.duration", "s", "How long the channel took to answer a send, by outcome.");
        _latency = meter.CreateHistogram<double>(
            "clusterbot.delivery.latency", "s", "From queued to sent or finally refused, by priority.");
        _throttled = meter.CreateCounter<long>(
            "clusterbot.delivery.throttled", "{request}", "Sends that the channel answered with: too many.");
        _refused = meter.CreateCounter<long>("clusterbot.delivery.refused", "{message}", "Messages that will never arrive, by reason.");
        meter.CreateObservableGauge(
            "clusterbot.lane.pace", _meter.Measure, "1", "Requests of the last whole second against what Teams allows an app in a tenant.");
    }

    internal static Span Delivering(OutboxMessage row) => Deliver.Continue(row.TraceParent)
        .Set(AttributeNames.MessagingSystem, "clusterbot")
        .Set(AttributeNames.MessagingDestination, "outbox")
        .Set(AttributeNames.MessagingOperation, "process")
        .Set(AttributeNames.MessagingOperationType, "process")
        .Set(AttributeNames.MessageId, row.Id)
        .Set(AttributeNames.DeliveryKind, row.Kind.ToString())
        .Set(AttributeNames.DeliveryPriority, row.Priority.ToString())
        .Set(AttributeNames.DeliveryAttempt, row.Attempts)
        .Set(AttributeNames.Tenant, row.TenantId);

    /// <summary>Records that a request was answered, or will not be.</summary>
    internal void Requested(string tenantId, TimeSpan time, ConnectorResult result, Span span)
    {
        var outcome = OutcomeOf(result);
        _request.Record(time.TotalSeconds, new KeyValuePair<string, object?>(AttributeNames.Outcome, outcome));
        _meter.Count(tenantId);
        span.Set(AttributeNames.Outcome, outcome);
        switch (result)
        {
            case ConnectorResult.Throttled:
                _throttled.Add(1);
                break;
            case ConnectorResult.Refused refused:
                span.Fail(refused.Code);
                break;
            case ConnectorResult.Unavailable unavailable:
                span.Fail(unavailable.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? outcome);
                break;
        }
    }

    /// <summary>Records that a message has reached its end, if it has.</summary>
    internal void Recorded(OutboxMessage row)
    {
        if (row.FinishedAt is not { } finishedAt)
        {
            return;
        }

        _latency.Record((finishedAt - row.QueuedAt).TotalSeconds, new KeyValuePair<string, object?>(
            AttributeNames.DeliveryPriority, row.Priority.ToString()));
        if (row.State == OutboxMessageState.Refused)
        {
            _refused.Add(1, new KeyValuePair<string, object?>(AttributeNames.RefusalReason, row.Reason));
        }
    }

    private static string OutcomeOf(ConnectorResult result) => result switch
    {
        ConnectorResult.Accepted => "accepted",
        ConnectorResult.Throttled => "throttled",
        ConnectorResult.Refused => "refused",
        _ => "unavailable",
    };
}
