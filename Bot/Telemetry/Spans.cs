using System.Diagnostics;

namespace ClusterBot.Bot.Telemetry;

/// <summary>A span being recorded, or nothing when nobody listens. It ends when disposed.</summary>
public readonly struct Span(Activity? recorded) : IDisposable
{
    /// <summary>Adds an attribute, one of <see cref="AttributeNames"/>: never what somebody wrote, and never who they are.</summary>
    public Span Set(string attribute, object? value)
    {
        recorded?.SetTag(attribute, value);
        return this;
    }

    /// <summary>Marks it as failed.</summary>
    /// <param name="errorType">A name of few values, never an exception's message.</param>
    public void Fail(string errorType) => recorded?.SetTag(AttributeNames.ErrorType, errorType).SetStatus(ActivityStatusCode.Error);

    public void Dispose() => recorded?.Dispose();
}

/// <summary>A kind of span that the bot records. docs/observability.md lists every one.</summary>
/// <param name="Name">Its name; the spans themselves add a subject of few values, such as a route.</param>
/// <param name="Kind">As OpenTelemetry means it.</param>
public sealed record SpanDefinition(string Name, ActivityKind Kind)
{
    /// <summary>Starts a span under the one that is current. It records nothing when nobody listens.</summary>
    /// <param name="subject">Goes into the name, so it must have few values and name nobody.</param>
    public Span Start(string? subject = null) => new(
        Tracing.Source.HasListeners() ? Tracing.Source.StartActivity(Named(subject), Kind) : null);

    /// <summary>Continues a trace that was begun elsewhere and stored, perhaps minutes ago on another replica.</summary>
    /// <param name="traceParent">As <see cref="Tracing.Current"/> gave it. None: a trace of its own.</param>
    /// <param name="subject">Goes into the name, so it must have few values and name nobody.</param>
    public Span Continue(string? traceParent, string? subject = null)
    {
        if (!Tracing.Source.HasListeners())
        {
            return default;
        }

        // A worker may have been started by anything; without a parent of its own it must not join that.
        Activity.Current = null;
        return ActivityContext.TryParse(traceParent, null, isRemote: true, out var parent)
            ? new Span(Tracing.Source.StartActivity(Named(subject), Kind, parent, links: [new ActivityLink(parent)]))
            : new Span(Tracing.Source.StartActivity(Named(subject), Kind));
    }

    private string Named(string? subject) => subject is null ? Name : $"{Name} {subject}";
}

/// <summary>The source of the bot's spans, and the means to carry a trace from one process to another.</summary>
public static class Tracing
{
    /// <summary>The name of the bot's spans' source and of its instruments' meter.</summary>
    public const string SourceName = "ClusterBot";

    internal static ActivitySource Source { get; } = new(SourceName);

    /// <summary>
    /// The current trace as a W3C <c>traceparent</c>, to be stored with work that continues later; null when nobody listens.
    /// </summary>
    public static string? Current =>
        Source.HasListeners() && Activity.Current is { IdFormat: ActivityIdFormat.W3C } current ? current.Id : null;

    /// <summary>Links what is recorded now to another trace as well.</summary>
    public static void LinkTo(string? traceParent)
    {
        if (traceParent is not null && Activity.Current is { IsAllDataRequested: true } current
            && ActivityContext.TryParse(traceParent, null, isRemote: true, out var other) && other.TraceId != current.TraceId)
        {
            current.AddLink(new ActivityLink(other));
        }
    }
}
