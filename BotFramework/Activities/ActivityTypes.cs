namespace ClusterBot.BotFramework.Activities;

/// <summary>
/// The activity types, as the wire spells them. Those that a bot in Teams meets have a name here. See
/// <see href="https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md">the
/// activity specification</see>.
/// </summary>
public static class ActivityTypes
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        Message, MessageUpdate, MessageDelete, MessageReaction, ConversationUpdate, InstallationUpdate, Invoke, Event, Typing,
        "contactRelationUpdate", "endOfConversation", "deleteUserData", "suggestion", "trace", "handoff", "command", "commandResult",
        "invokeResponse", "delay", "ping",
    };

    /// <summary>A text, a card, or the press of an <c>Action.Submit</c>.</summary>
    public const string Message = "message";

    /// <summary>A message was edited.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>Somebody reacted to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Members, teams or channels have changed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The app was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A request that is answered in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>A named event.</summary>
    public const string Event = "event";

    /// <summary>The sender is typing.</summary>
    public const string Typing = "typing";

    /// <summary>Returns whether the protocol has such a type. The comparison is case-sensitive.</summary>
    public static bool IsKnown(string? type) => type is not null && Words.Contains(type);
}
