using System.Text.Json;

namespace ClusterBot.BotFramework.Activities;

/// <summary>The answer to an invoke: the HTTP response's status and its body.</summary>
/// <param name="Status">The HTTP status, such as 200, 400 or 501.</param>
/// <param name="Body">The body as it is sent, with no wrapper; none when null.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body = null)
{
    /// <summary>The answer to an invoke that nobody here handles: 501 and no body.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);
}
