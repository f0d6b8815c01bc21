using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Support.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ClusterBot.Tests.Peers.Hosts;

/// <summary>A connector that accepts everything and keeps each request as it stood on the wire.</summary>
internal sealed class Recorder : IAsyncDisposable
{
    private static readonly byte[] Answer = """{"id":"1","activityId":"1","members":[],"conversations":[]}"""u8.ToArray();

    private readonly ConcurrentQueue<Recorded> _requests = new();
    private Loopback? _server;

    public string Url => _server!.Url;

    public static async Task<Recorder> StartAsync()
    {
        var recorder = new Recorder();
        recorder._server = await Loopback.StartAsync(recorder.TakeAsync);
        return recorder;
    }

    /// <summary>Returns what has come since the last call, in order.</summary>
    public IReadOnlyList<Recorded> Take()
    {
        var taken = new List<Recorded>();
        while (_requests.TryDequeue(out var request))
        {
            taken.Add(request);
        }

        return taken;
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        _requests.Enqueue(new Recorded(
            http.Request.Method,
            http.Request.Headers.Host.ToString(),
            http.Features.Get<IHttpRequestFeature>()!.RawTarget,
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.Length == 0 ? null : JsonNode.Parse(body.ToArray())));
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(Answer, http.RequestAborted);
    }
}

/// <summary>One request as the recorder got it.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Host">The host that was meant.</param>
/// <param name="Target">The path and query, still escaped.</param>
/// <param name="Headers">The headers, several of one name in one text.</param>
/// <param name="Body">The body; null when there was none.</param>
internal sealed record Recorded(
    string Method, string Host, string Target, IReadOnlyDictionary<string, string> Headers, JsonNode? Body);
