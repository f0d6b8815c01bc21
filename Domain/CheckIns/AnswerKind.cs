namespace ClusterBot.Domain.CheckIns;

/// <summary>The ways in which a check-in can be answered for its PSA as a whole.</summary>
public enum AnswerKind
{
    /// <summary>Something was said.</summary>
    Update,

    /// <summary>Nothing has changed.</summary>
    NothingNew,

    /// <summary>There is no answer this time, for a reason.</summary>
    NotThisRound,
}
