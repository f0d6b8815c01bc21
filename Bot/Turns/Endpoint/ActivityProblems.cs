using ClusterBot.BotFramework.Activities;

namespace ClusterBot.Bot.Turns.Endpoint;

/// <summary>The requirements of an activity beyond being one, so that a turn can trust its ids and answer it.</summary>
internal static class ActivityProblems
{
    /// <summary>Teams' own ids have up to some 200 characters.</summary>
    private const int LongestId = 1_000;

    /// <summary>Returns the first problem, in words for the channel's engineers; null when all is well.</summary>
    public static string? Find(Activity activity) =>
        Needed("from.id", activity.From?.Id)
        ?? Needed("recipient.id", activity.Recipient?.Id)
        ?? Usable("conversation.id", activity.Conversation?.Id)
        ?? Usable("id", activity.Id)
        ?? Usable("replyToId", activity.ReplyToId)
        ?? Answerable(activity.DeliveryMode);

    // The replies go through the outbox, so none can be in the response. See A3112 and A3113 of the activity specification.
    private static string? Answerable(string? deliveryMode) => deliveryMode == "expectReplies"
        ? "The delivery mode 'expectReplies' is not supported: replies are sent through the connector."
        : null;

    private static string? Needed(string field, string? id) =>
        string.IsNullOrWhiteSpace(id) ? $"The field '{field}' is missing or empty." : Usable(field, id);

    // Databases and addresses end a text at a NUL, and half a character is read as U+FFFD: two different ids would become the same.
    private static string? Usable(string field, string? id) =>
        id is null || (id.Length <= LongestId && !id.Any(sign => char.IsControl(sign) || sign == '\uFFFD'))
            ? null
            : $"The field '{field}' is too long or holds control characters.";
}
