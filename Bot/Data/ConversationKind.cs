namespace ClusterBot.Bot.Data;

public enum ConversationKind
{
    Channel,
    Personal,
    GroupChat,
}
