using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Bench.Turns.Servers;

/// <summary>
/// The least that a turn can cost on this platform: a bare endpoint, source-generated JSON, one HttpClient. No check of any kind.
/// </summary>
internal static class FloorServer
{
    public static WebApplication Build(WebApplicationBuilder builder, JsonElement card, IBareCommit? commit)
    {
        var app = builder.Build();
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var answer = new FloorCardAnswer(200, "application/vnd.microsoft.card.adaptive", card);
        app.MapPost("/api/messages", async (HttpContext http) =>
        {
            var activity = await JsonSerializer.DeserializeAsync(http.Request.Body, FloorJson.Default.FloorActivity, http.RequestAborted);
            if (activity?.Type == "invoke")
            {
                await (commit?.SaveAsync(activity) ?? Task.CompletedTask);
                await http.Response.WriteAsJsonAsync(answer, FloorJson.Default.FloorCardAnswer);
                return;
            }

            await ReplyAsync(client, activity!, http.RequestAborted);
        });
        return app;
    }

    private static async Task ReplyAsync(HttpClient client, FloorActivity activity, CancellationToken cancellationToken)
    {
        var url =
            $"{activity.ServiceUrl}v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}"
                + $"/activities/{Uri.EscapeDataString(activity.Id!)}";
        var reply = new FloorReply("message", $"echo {activity.Text}", activity.Recipient, activity.Conversation, activity.Id);
        using var response = await client.PostAsJsonAsync(new Uri(url), reply, FloorJson.Default.FloorReply, cancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadFromJsonAsync(FloorJson.Default.FloorReplied, cancellationToken);
    }
}
