namespace ClusterBot.Domain.Asks;

/// <summary>Where an ask stands.</summary>
public enum AskState
{
    /// <summary>A reply is owed.</summary>
    Waiting,

    /// <summary>There is a reply, and the asking side has not settled it yet.</summary>
    Replied,

    /// <summary>The asking side took it back.</summary>
    Withdrawn,

    /// <summary>It is over.</summary>
    Settled,
}
