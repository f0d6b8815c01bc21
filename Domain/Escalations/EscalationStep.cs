namespace ClusterBot.Domain.Escalations;

/// <summary>What can happen to an escalation. Stored by name; a name is never reused.</summary>
public enum EscalationStep
{
    /// <summary>An SRO asked the delivery board for help.</summary>
    Raise,

    /// <summary>Somebody on the board has seen it and takes it up.</summary>
    Acknowledge,

    /// <summary>The board, its NED above all, asks a question that must be answered before closing.</summary>
    Challenge,

    /// <summary>The SRO or a deputy answered the open challenge.</summary>
    AnswerChallenge,

    /// <summary>The board's chair recorded a decision.</summary>
    Decide,

    /// <summary>It is over.</summary>
    Close,
}
