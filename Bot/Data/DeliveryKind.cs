namespace ClusterBot.Bot.Data;

public enum DeliveryKind
{
    /// <summary>A message into a conversation or an existing thread.</summary>
    Post,

    /// <summary>A message that starts a thread in a channel.</summary>
    NewThread,

    /// <summary>Replaces what was posted before.</summary>
    Update,
}
