using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Features.Requests;

/// <summary>The metrics of requests.</summary>
public sealed class RequestMetrics : IMetrics
{
    private readonly Histogram<double> _acknowledgement;

    public RequestMetrics(IMeterFactory meters) => _acknowledgement = meters.Create(Tracing.SourceName).CreateHistogram<double>(
        "clusterbot.request.acknowledgement.duration", "s", "From asking the board to its acknowledgement.");

    public void Acknowledged(TimeSpan after) => _acknowledgement.Record(after.TotalSeconds);
}
