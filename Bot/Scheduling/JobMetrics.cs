using System.Diagnostics;
using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Scheduling;

/// <summary>The metrics of recurring jobs.</summary>
public sealed class JobMetrics : IMetrics
{
    public static readonly SpanDefinition Run = new("job", ActivityKind.Internal);

    private readonly Histogram<double> _duration;

    public JobMetrics(IMeterFactory meters) => _duration = meters.Create(Tracing.SourceName).CreateHistogram<double>(
        "clusterbot.job.duration", "s", "Duration of runs of recurring jobs, by job and outcome.");

    public void Took(TimeSpan time, string job, string outcome) => _duration.Record(
        time.TotalSeconds, new(AttributeNames.Job, job), new(AttributeNames.Outcome, outcome));
}
