namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>The rule behind <see cref="PsaRating"/>.</summary>
public static class PsaRatings
{
    /// <summary>The rating by count.</summary>
    /// <param name="improved">How many have improved.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="withoutFirstFigure">How many have nothing yet to compare.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the parts are more than the whole.</exception>
    public static PsaRating Of(int improved, int total, int withoutFirstFigure = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(improved);
        ArgumentOutOfRangeException.ThrowIfNegative(withoutFirstFigure);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(improved + withoutFirstFigure, total);
        return withoutFirstFigure * 2 >= total ? PsaRating.NotYetAssessed
            : improved * 2 > total ? PsaRating.StrongProgress
            : improved > 0 ? PsaRating.SomeProgress
            : PsaRating.NoProgress;
    }

    /// <summary>The rating of a PSA from what was found of each of its indicators.</summary>
    public static PsaRating Of(IReadOnlyCollection<Assessment> indicators) => Of(
        indicators.Count(found => found is Assessment.Verdict { HasImproved: true }),
        indicators.Count,
        indicators.Count(HasNoFirstFigure));

    // A baseline is where counting begins: "no progress" would be said of what nobody has measured yet.
    private static bool HasNoFirstFigure(Assessment found) => found is
        Assessment.Verdict { IsOfBaselineAlone: true }
        or Assessment.NoVerdict { Reason: NoVerdictReason.NoFigure or NoVerdictReason.NoBaseline or NoVerdictReason.NothingSinceBaseline };
}
