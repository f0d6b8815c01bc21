namespace ClusterBot.BotFramework.Connector;

/// <summary>How a call of the connector went. One of the four types nested here.</summary>
public abstract record ConnectorResult
{
    private ConnectorResult()
    {
    }

    /// <summary>Done: the channel answered 200, 201 or 202.</summary>
    /// <param name="ActivityId">The id of the activity, where the channel gave one.</param>
    /// <param name="ConversationId">The id of the conversation that was created, where one was.</param>
    public sealed record Accepted(string? ActivityId, string? ConversationId) : ConnectorResult;

    /// <summary>Too many calls: the channel answered 429. Try again, not before the time it asks for.</summary>
    /// <param name="RetryAfter">How long to wait, zero or more; null when the channel does not say.</param>
    public sealed record Throttled(TimeSpan? RetryAfter) : ConnectorResult;

    /// <summary>It did not work now and may work later: 401, 408, 412, 5xx, a redirect, a status of no known meaning, no connection, no answer in time, no token.</summary>
    /// <param name="Status">The HTTP status; null when there was no answer.</param>
    /// <param name="Reason">Why, for the log; it holds no secret and no message text.</param>
    public sealed record Unavailable(int? Status, string Reason) : ConnectorResult;

    /// <summary>It will never work: trying again is of no use.</summary>
    /// <param name="Status">The HTTP status; 0 when nothing was sent.</param>
    /// <param name="Code">The connector's error code, such as <see cref="RefusalCodes.BotNotInConversationRoster"/>.</param>
    public sealed record Refused(int Status, string Code) : ConnectorResult
    {
        /// <summary>Whether the connector itself said why. A bare status may come from something on the way there, and may pass.</summary>
        public bool IsExplained { get; init; } = true;
    }
}
