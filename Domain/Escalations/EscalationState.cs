namespace ClusterBot.Domain.Escalations;

/// <summary>Where an escalation stands.</summary>
public enum EscalationState
{
    /// <summary>Nobody on the board has taken it up yet.</summary>
    Raised,

    /// <summary>The board has taken it up.</summary>
    Acknowledged,

    /// <summary>A challenge waits for its answer.</summary>
    Challenged,

    /// <summary>The board's chair has decided.</summary>
    Decided,

    /// <summary>It is over.</summary>
    Closed,
}
