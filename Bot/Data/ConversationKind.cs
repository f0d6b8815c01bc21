namespace ClusterBot.Bot.Data;

public enum ConversationKind
{
    /// <summary>The channel has not said yet. Nothing that is meant for one person, or for one cluster, is shown there.</summary>
    Unknown,

    Channel,
    Personal,
    GroupChat,
}
