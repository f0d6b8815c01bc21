namespace ClusterBot.Cards.CheckIns;

/// <summary>How the forms of a check-in are reached.</summary>
internal enum FormButtons
{
    /// <summary>They lie in the card and open at once.</summary>
    Inside,

    /// <summary>A button asks for the one that is wanted.</summary>
    OnDemand,

    /// <summary>One button asks for the form from which all others are reached.</summary>
    One,

    /// <summary>Each person's own card has them.</summary>
    None,
}
