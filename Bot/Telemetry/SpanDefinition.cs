using System.Diagnostics;

namespace ClusterBot.Bot.Telemetry;

/// <summary>A kind of span that the bot records. docs/observability.md lists every one.</summary>
/// <param name="Name">Its name; the spans themselves add a subject of few values, such as a route.</param>
/// <param name="Kind">As OpenTelemetry means it.</param>
public sealed record SpanDefinition(string Name, ActivityKind Kind)
{
    /// <summary>Starts a span under the one that is current. It records nothing when nobody listens.</summary>
    /// <param name="subject">Goes into the name, so it must have few values and name nobody.</param>
    public Span Start(string? subject = null) => new(
        Tracing.Source.HasListeners() ? Tracing.Source.StartActivity(Named(subject), Kind) : null);

    /// <summary>Goes on with a trace that was begun elsewhere and written down, perhaps minutes ago on another replica.</summary>
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
