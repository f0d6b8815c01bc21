using System.Globalization;

namespace ClusterBot.BotFramework.Connector;

/// <summary>Paths of the connector below a service URL, with foreign ids escaped. Null when an id cannot stand in a path.</summary>
internal static class ConnectorPath
{
    public const string Conversations = "v3/conversations";

    /// <summary>Makes a call about a message that one member of a shared place sees, and nobody else.</summary>
    private const string Targeted = "?isTargetedActivity=true";

    public static string? Activities(string conversationId) => Of($"{Conversations}/{{0}}/activities", conversationId);

    public static string? Activity(string conversationId, string activityId) =>
        Of($"{Conversations}/{{0}}/activities/{{1}}", conversationId, activityId);

    /// <summary>Returns the same for a targeted message.</summary>
    public static string? OfTargeted(string? path) => path is null ? null : path + Targeted;

    public static string? TeamChannels(string teamId) => Of("v3/teams/{0}/conversations", teamId);

    public static string? PagedMembers(string conversationId, int pageSize, string? continuationToken)
    {
        var query = string.Create(CultureInfo.InvariantCulture, $"?pageSize={pageSize}");
        var next = continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}";
        return Of($"{Conversations}/{{0}}/pagedmembers", conversationId) is { } path ? path + query + next : null;
    }

    private static string? Of(string template, params string[] ids) =>
        ids.All(IsUsable)
            ? string.Format(CultureInfo.InvariantCulture, template, [.. ids.Select(Uri.EscapeDataString)])
            : null;

    // A path of dots would be folded away and the call would go elsewhere.
    private static bool IsUsable(string id) => !string.IsNullOrWhiteSpace(id) && id.Trim('.').Length > 0;
}
