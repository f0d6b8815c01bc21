using System.Diagnostics.Metrics;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Health;

/// <summary>The dependencies that this process can and cannot use.</summary>
public sealed class HealthMetrics : IMetrics
{
    public HealthMetrics(IMeterFactory meters, ProbeRunner probes, HealthState state) =>
        meters.Create(Tracing.SourceName).CreateObservableGauge(
            "clusterbot.dependency.available",
            () => probes.Dependencies.Select(each => new Measurement<int>(
                state.Of(each) is null ? 1 : 0, new KeyValuePair<string, object?>(AttributeNames.Dependency, each.ToString()))),
            "1",
            "Whether what the bot depends on works, as this replica sees it.");
}
