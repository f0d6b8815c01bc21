namespace ClusterBot.BotFramework.Connector;

/// <summary>Codes of a final refusal: the connector's own, and those given here when it gives none.</summary>
public static class ErrorCodes
{
    /// <summary>403: the bot is not, or no longer, a member of the conversation.</summary>
    public const string BotNotInConversationRoster = "BotNotInConversationRoster";

    /// <summary>403: the person has blocked the bot.</summary>
    public const string ConversationBlockedByUser = "ConversationBlockedByUser";

    /// <summary>403: an administrator has disabled the bot.</summary>
    public const string BotDisabledByAdmin = "BotDisabledByAdmin";

    /// <summary>403: writing is blocked in this conversation.</summary>
    public const string MessageWritesBlocked = "MessageWritesBlocked";

    /// <summary>403: the person does not have the bot, so that no chat can be opened; of a message, that it is not the bot's own.</summary>
    public const string ForbiddenOperation = "ForbiddenOperationException";

    /// <summary>403: the bot lacks a permission for what it asked.</summary>
    public const string NotEnoughPermissions = "NotEnoughPermissions";

    /// <summary>403: the conversation is at home in another cloud.</summary>
    public const string InvalidBotApiHost = "InvalidBotApiHost";

    /// <summary>404: the conversation or the activity does not exist.</summary>
    public const string NotFound = "NotFound";

    /// <summary>Nothing was sent: the service URL's host is not one that the bot may call.</summary>
    public const string ServiceUrlNotAllowed = "ServiceUrlNotAllowed";

    /// <summary>Nothing was sent: an id is empty or cannot stand in a path.</summary>
    public const string UnusableId = "UnusableId";

    /// <summary>
    /// Returns whether the code tells of somebody's decision about the bot, or of its absence: neither another id nor time changes
    /// that.
    /// </summary>
    public static bool IsDecision(string code) =>
        code is BotNotInConversationRoster or ConversationBlockedByUser or BotDisabledByAdmin or MessageWritesBlocked
            or ForbiddenOperation or NotEnoughPermissions or InvalidBotApiHost;

    /// <summary>
    /// Returns whether a code gives the reason. A code that is not the connector's own may be a gateway's on the way, whose "403"
    /// or "Forbidden" says no more than the status does.
    /// </summary>
    internal static bool Explains(int status, string code) =>
        status is not (403 or 404) || IsDecision(code)
        || code is "ConversationNotFound" or "ActivityNotFoundInConversation" or "BadArgument";

    internal static string ForStatus(int status) => status == 404 ? NotFound : $"Http{status}";
}
