using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Features.Escalations;

/// <summary>The metrics of escalations.</summary>
public sealed class EscalationMetrics : IMetrics
{
    private readonly Histogram<double> _acknowledgement;

    public EscalationMetrics(IMeterFactory meters) => _acknowledgement = meters.Create(Tracing.SourceName).CreateHistogram<double>(
        "clusterbot.escalation.acknowledgement.duration", "s", "From asking the board to its acknowledgement.");

    public void Acknowledged(TimeSpan after) => _acknowledgement.Record(after.TotalSeconds);
}
