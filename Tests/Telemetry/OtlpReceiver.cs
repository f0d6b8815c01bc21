using System.Collections.Concurrent;
using System.Text;
using ClusterBot.Tests.Support;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Telemetry;

/// <summary>Takes what is exported over OTLP (HTTP, protobuf) and keeps it.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Path, byte[] Body)> _exports = new();
    private Loopback _server = null!;

    /// <summary>Settings of a bot that exports here without waiting long.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _server.Url,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "300",
    };

    // ExportTraceServiceRequest, resource_spans, scope_spans, spans.
    public IReadOnlyList<ReceivedSpan> Spans =>
        [.. Of("traces").SelectMany(body => Protobuf.All(body, 1)).SelectMany(each => Protobuf.All(each, 2))
            .SelectMany(each => Protobuf.All(each, 2)).Select(ReceivedSpan.Read)];

    // ExportMetricsServiceRequest, resource_metrics, scope_metrics, metrics, name.
    public IReadOnlySet<string> Metrics =>
        Of("metrics").SelectMany(body => Protobuf.All(body, 1)).SelectMany(each => Protobuf.All(each, 2))
            .SelectMany(each => Protobuf.All(each, 2))
            .Select(metric => Protobuf.Text(metric, 1)).ToHashSet();

    /// <summary>Returns the number of requests for a signal: traces, metrics or logs.</summary>
    public int Count(string signal) => Of(signal).Count();

    /// <summary>Everything that was exported, as text in which a name would be readable.</summary>
    public string Everything => string.Join('\n', _exports.Select(export => Encoding.UTF8.GetString(export.Body)));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        receiver._server = await Loopback.StartAsync(receiver.TakeAsync);
        return receiver;
    }

    /// <summary>Waits for the first span of that name that is wanted.</summary>
    public async Task<ReceivedSpan> SpanAsync(string name, Func<ReceivedSpan, bool>? wanted = null)
    {
        ReceivedSpan? found = null;
        await Eventually.TrueAsync(
            () => (found = Spans.FirstOrDefault(span => span.Name == name && wanted?.Invoke(span) != false)) is not null,
            $"the span {name}");
        return found!;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private IEnumerable<ReadOnlyMemory<byte>> Of(string signal) =>
        _exports.Where(export => export.Path == $"/v1/{signal}").Select(export => (ReadOnlyMemory<byte>)export.Body);

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        _exports.Enqueue((http.Request.Path, body.ToArray()));
    }
}
