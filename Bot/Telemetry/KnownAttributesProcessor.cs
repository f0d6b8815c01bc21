using System.Diagnostics;
using System.Reflection;
using OpenTelemetry;

namespace ClusterBot.Bot.Telemetry;

/// <summary>
/// Takes from a span, before it is exported, every attribute that is not known to be free of what people are called and wrote.
/// Addresses of the channel and of Microsoft Graph hold ids of people; libraries add attributes with any new version.
/// </summary>
internal sealed class KnownAttributesProcessor : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Known =
    [
        .. typeof(AttributeNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field =>
            (string)field.GetRawConstantValue()!),
        "http.request.method", "http.route", "http.request.resend_count", "url.scheme", "server.address", "server.port",
        "network.protocol.name", "network.protocol.version", "aspnetcore.request.is_unhandled",
        "db.system.name", "db.namespace", "db.operation.name", "db.response.status_code",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Known.Contains(name))
            {
                data.SetTag(name, null);
            }
        }
    }
}
