using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ClusterBot.Tests.Support.Connector;

/// <summary>A scripted answer of the connector.</summary>
public sealed record ConnectorAnswer(
    int Status, string? Body = null, Action<IHeaderDictionary>? Headers = null, bool HangsUp = false, Task? After = null)
{
    public static ConnectorAnswer Reset { get; } = new(0, HangsUp: true);

    public static ConnectorAnswer Throttled(int? retryAfterSeconds = null) =>
        new(429, ErrorBody("Throttled"), headers => RetryAfter(headers, retryAfterSeconds?.ToString(null, null)));

    public static ConnectorAnswer ThrottledUntil(DateTimeOffset at) =>
        new(429, ErrorBody("Throttled"), headers => RetryAfter(headers, at.ToString("R")));

    public static ConnectorAnswer Refused(int status, string code) => new(status, ErrorBody(code));

    public static ConnectorAnswer OfStatus(int status) => new(status);

    /// <summary>Waits for the task, then answers as if nothing had been scripted.</summary>
    public static ConnectorAnswer Held(Task until) => new(0, After: until);

    private static void RetryAfter(IHeaderDictionary headers, string? value)
    {
        if (value is not null)
        {
            headers.RetryAfter = value;
        }
    }

    private static string ErrorBody(string code) =>
        new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = "Said by the test." } }.ToJsonString();
}
