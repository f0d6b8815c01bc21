namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// HM Treasury's rating of a PSA as a whole, as departments used it in their reports from 2008 (Communities and Local
/// Government Committee, HC 391, 2009-10, https://publications.parliament.uk/pa/cm200910/cmselect/cmcomloc/391/39106.htm).
/// </summary>
public enum PsaRating
{
    /// <summary>Half or more of the indicators have no first figure yet, or none has improved and fewer than half can be judged.</summary>
    NotYetAssessed,

    /// <summary>None has improved.</summary>
    NoProgress,

    /// <summary>Half or fewer have improved.</summary>
    SomeProgress,

    /// <summary>More than half have improved.</summary>
    StrongProgress,
}
