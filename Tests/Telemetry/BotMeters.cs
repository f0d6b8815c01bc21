using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using ClusterBot.Bot.Telemetry;
using ClusterBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClusterBot.Tests.Telemetry;

/// <summary>The measurements of one bot's metrics, as a collector would read them.</summary>
internal sealed class BotMeters : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _read = new();

    public BotMeters(BotUnderTest bot)
    {
        var meters = bot.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Tracing.SourceName && instrument.Meter.Scope == meters)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>All that was measured so far, with these words in the attributes.</summary>
    public IReadOnlyList<double> Of(string name, string about = "") =>
        [.. _read.Where(each => each.Name == name && each.Tags.Contains(about, StringComparison.Ordinal)).Select(each => each.Value)];

    /// <summary>Asks the gauges, and gives what this one says now.</summary>
    public double? Now(string name, string about = "")
    {
        var before = Of(name, about).Count;
        _listener.RecordObservableInstruments();
        return Of(name, about).Skip(before).Select(value => (double?)value).LastOrDefault();
    }

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var words = string.Join(';', tags.ToArray().Select(tag => string.Create(CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));
        _read.Enqueue((instrument.Name, value, words));
    }
}
