using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Scheduling;

/// <summary>The metrics of recurring jobs.</summary>
public sealed class JobMetrics : IMetrics
{
    public static readonly SpanDefinition Work = new("work", ActivityKind.Internal);

    private readonly Histogram<double> _duration;

    public JobMetrics(IMeterFactory meters) => _duration = meters.Create(Tracing.SourceName).CreateHistogram<double>(
        "clusterbot.work.duration", "s", "How long runs of scheduled work took, by work and outcome.");

    public void Took(TimeSpan time, string work, string outcome) => _duration.Record(
        time.TotalSeconds, new(AttributeNames.Work, work), new(AttributeNames.Outcome, outcome));
}
