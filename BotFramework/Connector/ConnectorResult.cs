using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ClusterBot.BotFramework.Activities.Teams;

namespace ClusterBot.BotFramework.Connector;

/// <summary>The result of a connector call. One of the four types nested here.</summary>
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

    /// <summary>
    /// It did not work now and may work later: 401, 408, 412, 5xx, a redirect, a status of no known meaning, no connection, no answer
    /// in time, no token.
    /// </summary>
    /// <param name="Status">The HTTP status; null when there was no answer.</param>
    /// <param name="Reason">Why, for the log; it holds no secret and no message text.</param>
    public sealed record Unavailable(int? Status, string Reason) : ConnectorResult;

    /// <summary>It will never work: trying again is of no use.</summary>
    /// <param name="Status">The HTTP status; 0 when nothing was sent.</param>
    /// <param name="Code">The connector's error code, such as <see cref="ErrorCodes.BotNotInConversationRoster"/>.</param>
    public sealed record Refused(int Status, string Code) : ConnectorResult
    {
        /// <summary>
        /// True when the connector itself gave the reason. A bare status may come from something on the way there, and may pass.
        /// </summary>
        public bool IsExplained { get; init; } = true;
    }
}

/// <summary>The answer to a send: <c>id</c> is the activity's; of a new conversation, the conversation's.</summary>
internal sealed record ResourceAnswer(string? Id, string? ActivityId);

/// <summary>A refusal gives its reason as its error's code, as its own <c>subCode</c>, or as that of a JSON text in its message.</summary>
internal sealed record ErrorAnswer(ErrorDetail? Error, string? SubCode, string? Message);

internal sealed record ErrorDetail(string? Code);

internal sealed record TeamChannelsAnswer(IReadOnlyList<ChannelInfo>? Conversations);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(PagedMembers))]
[JsonSerializable(typeof(ResourceAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(TeamChannelsAnswer))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext;

/// <summary>The data read from the connector, or the reason why it could not be.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class ConnectorReadResult<T>
    where T : class
{
    internal ConnectorReadResult(T value) => Value = value;

    internal ConnectorReadResult(ConnectorResult failure) => Failure = failure;

    /// <summary>The value that was asked for, when it was obtained.</summary>
    public T? Value { get; }

    /// <summary>The failure, when it was not: never <see cref="ConnectorResult.Accepted"/>.</summary>
    public ConnectorResult? Failure { get; }

    /// <summary>True when there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Value is not null;
}

/// <summary>The connector's response: a body, empty when there is none or it is too long, or a failure.</summary>
internal readonly record struct ConnectorResponse(int Status, byte[]? Body, ConnectorResult? Failure)
{
    public static ConnectorResponse Failed(ConnectorResult failure) => new(0, null, failure);
}
