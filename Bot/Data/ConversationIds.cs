namespace ClusterBot.Bot.Data;

/// <summary>Teams names a thread by its channel's id and its first message: <c>19:...@thread.tacv2;messageid=1</c>.</summary>
public static class ConversationIds
{
    private const string Separator = ";messageid=";

    public static string Root(string conversationId) => conversationId.Split(Separator, 2)[0];

    public static string? Thread(string? conversationId) =>
        conversationId?.Split(Separator, 2) is [_, { Length: > 0 } thread] ? thread : null;

    public static string InThread(string rootId, string threadId) => Root(rootId) + Separator + threadId;
}
