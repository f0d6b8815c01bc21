using ClusterBot.Data.Entities;

namespace ClusterBot.Bot.Outbox;

/// <summary>
/// The unit that keeps one order and one pace: a channel with all its threads, a chat. A personal chat goes by its person, because
/// messages wait for it before it exists and has an id.
/// </summary>
internal static class OrderKeys
{
    public static string Of(Conversation conversation) =>
        conversation is { Kind: ConversationKind.Personal, PersonId: { } person } ? Of(person) : conversation.Id;

    public static string Of(Guid personId) => $"person:{personId}";
}
