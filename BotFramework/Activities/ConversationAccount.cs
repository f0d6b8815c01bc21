using ClusterBot.BotFramework.Activities.Json;

namespace ClusterBot.BotFramework.Activities;

/// <summary>A conversation, as the channel knows it.</summary>
public sealed class ConversationAccount : WireObject
{
    /// <summary>The id to send to; a thread of a channel is <c>19:...@thread.tacv2;messageid=...</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The name to show, where there is one. Foreign text.</summary>
    public string? Name { get; set; }

    /// <summary>True when more than one person takes part; null when the channel does not say.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>One of <see cref="ConversationTypes"/>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The tenant that the conversation belongs to.</summary>
    public string? TenantId { get; set; }
}

/// <summary>The kinds of conversation in Teams.</summary>
public static class ConversationTypes
{
    /// <summary>One person and the bot.</summary>
    public const string Personal = "personal";

    /// <summary>Several people outside a team.</summary>
    public const string GroupChat = "groupChat";

    /// <summary>A channel of a team, or a thread in one.</summary>
    public const string Channel = "channel";
}
