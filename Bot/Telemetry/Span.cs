using System.Diagnostics;

namespace ClusterBot.Bot.Telemetry;

/// <summary>A span being recorded, or nothing when nobody listens. Ends when it is disposed of.</summary>
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
