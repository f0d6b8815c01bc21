using System.Diagnostics;
using ClusterBot.Data.Entities;
using ClusterBot.Bot.Telemetry;

namespace ClusterBot.Bot.Features.GoodPractice.Summaries;

/// <summary>The metrics of summaries.</summary>
public static class SummaryMetrics
{
    public static readonly SpanDefinition Write = new("write summary", ActivityKind.Consumer);

    /// <summary>Continues the trace of the turn that asked for it.</summary>
    public static Span Writing(SummaryRequest request) =>
        Write.Continue(request.TraceParent).Set(AttributeNames.Summary, request.Id.ToString("N"));
}
