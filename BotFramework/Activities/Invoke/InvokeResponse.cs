using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.BotFramework.Activities.Invoke;

/// <summary>The answer to an invoke: the HTTP response's status and its body.</summary>
/// <param name="Status">The HTTP status, such as 200, 400 or 501.</param>
/// <param name="Json">The body as it is sent, UTF-8 JSON with no wrapper; none when empty.</param>
public sealed record InvokeResponse(int Status, ReadOnlyMemory<byte> Json = default)
{
    /// <summary>The answer to an invoke that nobody here handles: 501 and no body.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);

    /// <summary>The body, read; null when there is none. Each call reads it anew.</summary>
    public JsonElement? Body => Json.IsEmpty ? null : JsonElement.Parse(Json.Span);

    /// <summary>Answers the request with it.</summary>
    /// <param name="response">The response to the invoke's request; nothing has been written to it.</param>
    public Task WriteToAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (Json.IsEmpty)
        {
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Json.Length;
        return response.Body.WriteAsync(Json, response.HttpContext.RequestAborted).AsTask();
    }
}
