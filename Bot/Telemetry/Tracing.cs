using System.Diagnostics;

namespace ClusterBot.Bot.Telemetry;

/// <summary>Where the bot's spans come from, and how a trace is carried from one process to another.</summary>
public static class Tracing
{
    /// <summary>The name of the bot's spans' source and of its instruments' meter.</summary>
    public const string SourceName = "ClusterBot";

    internal static ActivitySource Source { get; } = new(SourceName);

    /// <summary>The trace at hand as a W3C <c>traceparent</c>, to be stored with what goes on later; none when nobody listens.</summary>
    public static string? Current => Source.HasListeners() && Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>Says that what is recorded now belongs to another trace as well.</summary>
    public static void LinkTo(string? traceParent)
    {
        if (traceParent is not null && Activity.Current is { IsAllDataRequested: true } current
            && ActivityContext.TryParse(traceParent, null, isRemote: true, out var other) && other.TraceId != current.TraceId)
        {
            current.AddLink(new ActivityLink(other));
        }
    }
}
