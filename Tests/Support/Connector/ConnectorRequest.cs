using System.Text.Json;
using ClusterBot.BotFramework.Activities;
using ClusterBot.BotFramework.Activities.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ClusterBot.Tests.Support.Connector;

/// <summary>Reads a request to the connector.</summary>
internal static class ConnectorRequest
{
    public static async Task<Received> ReadAsync(HttpContext http, TimeProvider time)
    {
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = target[Math.Max(0, target.IndexOf("/v3/", StringComparison.Ordinal))..];
        var parts = path.Split('?')[0].Split('/').Select(Uri.UnescapeDataString).ToArray();
        using var bytes = new MemoryStream();
        await http.Request.Body.CopyToAsync(bytes);
        JsonElement? body = bytes.Length == 0 ? null : JsonElement.Parse(bytes.ToArray());
        return new Received(
            http.Request.Method,
            path,
            parts.ElementAtOrDefault(3),
            parts.ElementAtOrDefault(4) == "activities" ? parts.ElementAtOrDefault(5) : null,
            ActivityOf(parts, body),
            body,
            TokenOf(http),
            time.GetUtcNow())
        {
            Address = target[..Math.Max(0, target.IndexOf("/v3/", StringComparison.Ordinal))],
        };
    }

    private static Activity? ActivityOf(string[] parts, JsonElement? body)
    {
        if (parts.Length > 3)
        {
            return body is { } whole ? Parse(whole) : null;
        }

        return body?.TryGetProperty("activity", out var first) is true ? Parse(first) : null;
    }

    private static Activity Parse(JsonElement json) => ActivityJson.Read(JsonSerializer.SerializeToUtf8Bytes(json));

    private static string? TokenOf(HttpContext http) =>
        http.Request.Headers.Authorization.ToString() is { Length: > 7 } header && header.StartsWith("Bearer ", StringComparison.Ordinal)
            ? header[7..]
            : null;
}
