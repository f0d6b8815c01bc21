using System.Globalization;
using System.Text.Json.Nodes;
using ClusterBot.Tests.Peers.Activities;
using ClusterBot.Tests.Peers.Hosts;

namespace ClusterBot.Tests.Peers.Outgoing;

/// <summary>The differences between two clients' requests, one line each: the SDK's first, ours second.</summary>
internal static class OutgoingComparison
{
    private static readonly string[] Times = ["timestamp", "localTimestamp"];

    public static IEnumerable<string> Of(Recorded? sdk, Recorded? own) => (sdk, own) switch
    {
        ({ } left, { } right) =>
        [
            .. Comparison.Between("target", Target(left), Target(right)),
            .. Comparison.Between("authorization", left.Headers["authorization"], right.Headers["authorization"]),
            .. Comparison.Between("content-type", Header(left, "content-type"), Header(right, "content-type")),
            .. Comparison.Between("body", Body(left), Body(right)),
        ],
        _ => [$"{Said(sdk)}, ours {Said(own)}"],
    };

    private static string Said(Recorded? request) => request?.Method ?? "no request";

    private static JsonValue Target(Recorded request) => JsonValue.Create($"{request.Method} {request.Host}{request.Target}")!;

    private static JsonValue? Header(Recorded request, string name) => JsonValue.Create(request.Headers.GetValueOrDefault(name));

    // The same instant may be written in more than one way.
    private static JsonNode? Body(Recorded request)
    {
        var body = request.Body?.DeepClone();
        foreach (var name in Times)
        {
            if (body?[name] is JsonValue text && DateTimeOffset.TryParse(text.GetValue<string>(), CultureInfo.InvariantCulture, out var at))
            {
                body[name] = at.ToString("O");
            }
        }

        return body;
    }
}
