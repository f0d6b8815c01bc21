namespace ClusterBot.Bot.Data;

/// <summary>Who overtakes whom within a lane; higher goes first. Order within one conversation is kept all the same.</summary>
public enum DeliveryPriority
{
    Routine = 0,

    /// <summary>Somebody is waiting for an answer.</summary>
    Answer = 1,

    /// <summary>An escalation.</summary>
    Alert = 2,
}
