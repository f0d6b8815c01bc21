using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ClusterBot.Tests.Support.Connector;

/// <summary>The least that a channel takes for a bot: it keeps what it is sent, and a test says what it answers.</summary>
public sealed class RecordingBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private RecordingBot(WebApplication app) => _app = app;

    public ConcurrentQueue<JsonElement> Activities { get; } = new();

    /// <summary>The answer to an invoke.</summary>
    public JsonObject? InvokeAnswer { get; set; }

    public Uri Endpoint => new($"{_app.Urls.Single()}/api/messages");

    public static async Task<RecordingBot> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var bot = new RecordingBot(builder.Build());
        bot._app.MapPost("/api/messages", bot.Receive);
        await bot._app.StartAsync();
        return bot;
    }

    public int Count(string type, string conversationId) => Activities.Count(activity =>
        activity.GetProperty("type").GetString() == type
        && activity.GetProperty("conversation").GetProperty("id").GetString() == conversationId);

    /// <summary>Starts a thread with a card in a channel.</summary>
    public async Task PostCardAsync(Uri connector, string channelId, JsonNode card)
    {
        var conversation = new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = channelId } },
            ["activity"] = new JsonObject
            {
                ["type"] = "message",
                ["attachments"] = new JsonArray(new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.card.adaptive",
                    ["content"] = card,
                }),
            },
        };
        using var response = await _http.PostAsJsonAsync(new Uri($"{connector}/v3/conversations"), conversation);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private IResult Receive(JsonElement activity)
    {
        Activities.Enqueue(activity);
        return activity.GetProperty("type").GetString() == "invoke" ? Results.Json(InvokeAnswer) : Results.Ok();
    }
}
