using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Telemetry;

/// <summary>
/// Meters that are told apart from those of the process's other bots. OpenTelemetry takes two instruments with the same meter and
/// name for one, and exports it no more when either bot ends.
/// </summary>
internal sealed class TaggedMeters : IMeterFactory
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly KeyValuePair<string, object?> _tag = new("bot", Guid.NewGuid().ToString());

    public Meter Create(MeterOptions options) => _services.GetRequiredService<IMeterFactory>().Create(
        new MeterOptions(options.Name) { Version = options.Version, Tags = [.. options.Tags ?? [], _tag] });

    public void Dispose() => _services.Dispose();
}
