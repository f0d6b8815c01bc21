using System.Text.Json;
using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Tests.Support.Connector;

/// <summary>One request that reached the connector.</summary>
/// <param name="Method">GET, POST, PUT or DELETE.</param>
/// <param name="Path">The path and query as they were sent, still escaped, from <c>/v3</c> on.</param>
/// <param name="ConversationId">The conversation, or team, of the path, unescaped; null for <c>POST v3/conversations</c>.</param>
/// <param name="ActivityId">The activity of the path, unescaped.</param>
/// <param name="Activity">The activity of the body; for a new conversation, its first message.</param>
/// <param name="Body">The whole body.</param>
/// <param name="BearerToken">The token; null when there was none.</param>
/// <param name="At">When it came.</param>
public sealed record Received(
    string Method,
    string Path,
    string? ConversationId,
    string? ActivityId,
    Activity? Activity,
    JsonElement? Body,
    string? BearerToken,
    DateTimeOffset At)
{
    /// <summary>The service URL that was called, without its host.</summary>
    public string Address { get; init; } = "";

    /// <summary>The connector's status; 0 when it hung up or has not answered yet.</summary>
    public int Status { get; internal set; }

    /// <summary>True when the connector has answered, or hung up.</summary>
    public bool IsDone { get; internal set; }

    /// <summary>The id that the connector gave to the activity.</summary>
    public string? GivenActivityId { get; internal set; }

    /// <summary>The conversation that the activity went to, also when the request created it.</summary>
    public string? Conversation { get; internal set; } = ConversationId;

    public bool CreatesConversation => Method == "POST" && ConversationId is null;

    public bool IsUpdate => Method == "PUT";

    /// <summary>True when an activity was posted, updated, or opened a conversation.</summary>
    public bool IsSend => Method is "POST" or "PUT";

    public bool WasAccepted => Status is >= 200 and < 300;

    /// <summary>The card of the activity's first attachment.</summary>
    public JsonElement? Card =>
        Activity?.Attachments?.FirstOrDefault(part => part.ContentType == Attachment.AdaptiveCardContentType)?.Content;

    public override string ToString() => $"{Method} {Path} -> {Status}";
}
