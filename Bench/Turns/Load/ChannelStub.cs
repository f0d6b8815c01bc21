using System.Collections.Concurrent;
using ClusterBot.Tests.Support.Processes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Bench.Turns.Load;

/// <summary>The channel's connector, as light as it can be: accepts everything, and says in which conversation.</summary>
internal sealed class ChannelStub : IAsyncDisposable
{
    private static readonly byte[] Accepted = "{\"id\":\"1795431416466\"}"u8.ToArray();

    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();
    private readonly WebApplication _app;
    private int _sends;

    private ChannelStub(WebApplication app, int port) => (this._app, Port) = (app, port);

    public int Port { get; }

    public string ServiceUrl => $"http://127.0.0.1:{Port}/";

    /// <summary>The number of requests received.</summary>
    public int Sends => _sends;

    public static async Task<ChannelStub> StartAsync(TokenIssuer issuer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var port = FreePort.Next();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var stub = new ChannelStub(builder.Build(), port);
        issuer.MapTo(stub._app, stub.ServiceUrl);
        stub._app.MapFallback(stub.TakeAsync);
        await stub._app.StartAsync();
        return stub;
    }

    /// <summary>Completes when something has been sent into the conversation.</summary>
    public Task Next(string conversation) =>
        _awaited.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Forget(string conversation) => _awaited.TryRemove(conversation, out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        Interlocked.Increment(ref _sends);
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Accepted.Length;
        await http.Response.Body.WriteAsync(Accepted, http.RequestAborted);
        if (Conversation(http.Request.Path.Value!) is { } conversation && _awaited.TryGetValue(conversation, out var waiter))
        {
            waiter.TrySetResult();
        }
    }

    // /v3/conversations/{id}/activities...; the server has unescaped it.
    private static string? Conversation(string path)
    {
        const string before = "/v3/conversations/";
        var end = path.IndexOf("/activities", StringComparison.Ordinal);
        return path.StartsWith(before, StringComparison.Ordinal) && end > before.Length ? path[before.Length..end] : null;
    }
}
