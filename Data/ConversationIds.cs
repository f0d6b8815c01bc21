namespace ClusterBot.Data;

/// <summary>Teams names a thread by its channel's id and its first message: <c>19:...@thread.tacv2;messageid=1</c>.</summary>
public static class ConversationIds
{
    private const string Separator = ";messageid=";

    public static string Root(string conversationId) => Parts(conversationId).Root;

    public static string? Thread(string? conversationId) => conversationId is null ? null : Parts(conversationId).Thread;

    public static string InThread(string rootId, string threadId) => Root(rootId) + Separator + threadId;

    private static (string Root, string? Thread) Parts(string id) =>
        id.IndexOf(Separator, StringComparison.OrdinalIgnoreCase) is var at && at < 0 ? (id, null)
        : (id[..at], id.Length == at + Separator.Length ? null : id[(at + Separator.Length)..]);
}
