namespace ClusterBot.Cards.CheckIns;

/// <summary>The forms that can stand open at a check-in.</summary>
public enum CheckInForm
{
    Update,

    Help,

    /// <summary>Why there will be no answer this time.</summary>
    NotThisRound,

    /// <summary>A change after the round has closed, with its reason.</summary>
    Correction,

    /// <summary>Why a judgement differs from what the figures say.</summary>
    Difference,
}
