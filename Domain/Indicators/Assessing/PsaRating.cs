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

/// <summary>The rule behind <see cref="PsaRating"/>.</summary>
public static class PsaRatings
{
    /// <summary>The rating by count.</summary>
    /// <param name="improved">How many have improved.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="withoutFirstFigure">How many have nothing yet to compare.</param>
    /// <param name="judged">How many carry a verdict; null when all others do. Absence of data is not absence of progress.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the parts are more than the whole.</exception>
    public static PsaRating Of(int improved, int total, int withoutFirstFigure = 0, int? judged = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(improved);
        ArgumentOutOfRangeException.ThrowIfNegative(withoutFirstFigure);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(improved + withoutFirstFigure, total);
        return withoutFirstFigure * 2 >= total ? PsaRating.NotYetAssessed
            : improved * 2 > total ? PsaRating.StrongProgress
            : improved > 0 ? PsaRating.SomeProgress
            : (judged ?? total) * 2 >= total ? PsaRating.NoProgress
            : PsaRating.NotYetAssessed;
    }

    // A baseline is where counting begins: "no progress" would be said of what nobody has measured yet.
    internal static bool HasNoFirstFigure(Assessment found) => found is
        Assessment.Verdict { IsOfBaselineAlone: true }
        or Assessment.NoVerdict { Reason: NoVerdictReason.NoFigure or NoVerdictReason.NoBaseline or NoVerdictReason.NothingSinceBaseline };
}
