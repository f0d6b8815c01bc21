using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Turns;

/// <summary>The metrics of turns.</summary>
public sealed class TurnMetrics : IMetrics
{
    public static readonly SpanDefinition Turn = new("turn", ActivityKind.Internal);

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _ignored;

    public TurnMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Tracing.SourceName);
        _duration = meter.CreateHistogram<double>("clusterbot.turn.duration", "s", "How long turns took, by route and outcome.");
        _ignored = meter.CreateCounter<long>("clusterbot.turn.ignored", "{activity}", "Activities of types that are not known here.");
        _refused = meter.CreateCounter<long>("clusterbot.turn.refused", "{request}", "Requests that were not let in, by reason.");
    }

    public void Took(TimeSpan time, string route, string outcome) => _duration.Record(
        time.TotalSeconds, new(AttributeNames.Route, route), new(AttributeNames.Outcome, outcome));

    public void Ignored() => _ignored.Add(1);

    public void Refused(int status, string reason) =>
        _refused.Add(1, new(AttributeNames.HttpStatus, status), new(AttributeNames.RefusalReason, reason));
}
