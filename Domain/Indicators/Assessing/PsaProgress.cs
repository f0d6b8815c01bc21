namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// The state of a PSA as a whole: our rating by HM Treasury's published rule (see <see cref="PsaRating"/>), with the counts that it
/// is made of.
/// </summary>
/// <param name="Rating">The sum.</param>
/// <param name="Improved">How many of the indicators have improved.</param>
/// <param name="Judged">How many carry a verdict on figures since the baseline.</param>
/// <param name="Total">How many there are.</param>
public sealed record PsaProgress(PsaRating Rating, int Improved, int Judged, int Total)
{
    /// <summary>Returns the rating from the assessments of the indicators.</summary>
    public static PsaProgress Of(IReadOnlyCollection<Assessment> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var improved = indicators.Count(found => found is Assessment.Verdict { HasImproved: true });
        var judged = indicators.Count(found => found is Assessment.Verdict { IsOfBaselineAlone: false });
        return new PsaProgress(
            PsaRatings.Of(improved, indicators.Count, indicators.Count(PsaRatings.HasNoFirstFigure), judged), improved, judged,
            indicators.Count);
    }
}
