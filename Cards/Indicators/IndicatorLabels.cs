using ClusterBot.Cards.Model.Inputs;
using ClusterBot.Domain.Indicators;
using ClusterBot.Domain.Indicators.Assessing;
using ClusterBot.Domain.Indicators.Assessing.Methods;
using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Cards.Indicators;

/// <summary>The wording of indicators. A status is words and a shape, never colour alone.</summary>
public static class IndicatorLabels
{
    public static IReadOnlyList<InputChoice> StatusChoices { get; } =
        [.. Enum.GetValues<DeclaredStatus>().Select(status => new InputChoice(Of(status), Code(status)))];

    public static IReadOnlyList<InputChoice> QualityChoices { get; } =
        [.. Enum.GetValues<DataQuality>().OrderDescending()
            .Select(quality => new InputChoice(SentenceCase.Of(Of(quality)), Code(quality)))];

    public static ShapedLabel Of(DeclaredStatus status) => status switch
    {
        DeclaredStatus.Improving => new("▲", "Improving"),
        DeclaredStatus.NoChange => new("■", "No change"),
        DeclaredStatus.Worsening => new("▼", "Worsening"),
        DeclaredStatus.TooEarly => new("○", "Too early to say"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such declared status."),
    };

    public static ShapedLabel Of(ComputedStatus status) => status switch
    {
        ComputedStatus.Improving => new("▲", "Improving"),
        ComputedStatus.NoChange => new("■", "No change"),
        ComputedStatus.Worsening => new("▼", "Worsening"),
        ComputedStatus.AheadOfPlan => new("▲", "Ahead of plan"),
        ComputedStatus.OnPlan => new("●", "On plan"),
        ComputedStatus.BehindPlan => new("▼", "Behind plan"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such computed status."),
    };

    /// <summary>
    /// Returns the computed result in two or three words; the sentence that explains it is <see cref="Assessment.Because"/>.
    /// </summary>
    public static ShapedLabel Of(Assessment computed) =>
        computed is Assessment.Verdict verdict ? Of(verdict.Status) : new("○", "No verdict");

    public static string Of(AssessmentMethod method) => method switch
    {
        AssessmentMethod.ChangeInterval => "compared with the baseline",
        AssessmentMethod.Trajectory => "compared with the plan",
        AssessmentMethod.ControlChart => "compared with its usual variation",
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, "There is no such assessment method."),
    };

    public static ShapedLabel Of(PsaRating rating) => rating switch
    {
        PsaRating.StrongProgress => new("▲", "Strong progress"),
        PsaRating.SomeProgress => new("△", "Some progress"),
        PsaRating.NoProgress => new("■", "No progress"),
        PsaRating.NotYetAssessed => new("○", "Not yet assessed"),
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, "There is no such PSA rating."),
    };

    /// <summary>Returns the rating with the counts behind it: <c>○ Not yet assessed: 0 of 8 can be judged</c>.</summary>
    public static string Of(PsaProgress progress) => progress.Rating == PsaRating.NotYetAssessed
        ? $"{Of(progress.Rating)}: {progress.Judged} of {progress.Total} can be judged"
        : $"{Of(progress.Rating)}: {progress.Improved} of {progress.Total} improved";

    public static string Of(DataQuality quality) => quality switch
    {
        DataQuality.Fit => "data fit for the purpose",
        DataQuality.DisclosedLimitation => "data with disclosed limitations",
        DataQuality.Weak => "weak data",
        DataQuality.None => "data quality not judged",
        _ => throw new ArgumentOutOfRangeException(nameof(quality), quality, "There is no such data quality."),
    };

    /// <summary>Returns the name of a quality in a card's payload: part of the wire contract.</summary>
    public static string Code(DataQuality quality) => quality switch
    {
        DataQuality.Fit => "fit",
        DataQuality.DisclosedLimitation => "disclosedLimitation",
        DataQuality.Weak => "weak",
        DataQuality.None => "none",
        _ => throw new ArgumentOutOfRangeException(nameof(quality)),
    };

    public static DataQuality? QualityOf(string? code) =>
        Enum.GetValues<DataQuality>().Where(quality => Code(quality) == code).Select(quality => (DataQuality?)quality).FirstOrDefault();

    /// <summary>Returns the name of a status in a card's payload: part of the wire contract.</summary>
    public static string Code(DeclaredStatus status) => status switch
    {
        DeclaredStatus.Improving => "improving",
        DeclaredStatus.NoChange => "noChange",
        DeclaredStatus.Worsening => "worsening",
        DeclaredStatus.TooEarly => "tooEarly",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such declared status."),
    };

    public static DeclaredStatus? StatusOf(string? code) =>
        Enum.GetValues<DeclaredStatus>().Where(status => Code(status) == code).Select(status => (DeclaredStatus?)status).FirstOrDefault();

    public static string Of(Control control) => control switch
    {
        Control.Controls => "SRO controls it",
        Control.Influences => "SRO influences it",
        Control.Neither => "outside the SRO's control",
        _ => throw new ArgumentOutOfRangeException(nameof(control), control, "There is no such control."),
    };

    public static string Of(BaselineState baseline) => baseline switch
    {
        BaselineState.Final => "final baseline",
        BaselineState.Provisional => "provisional baseline",
        BaselineState.Proxy => "proxy baseline",
        BaselineState.None => "no baseline",
        _ => throw new ArgumentOutOfRangeException(nameof(baseline), baseline, "There is no such baseline state."),
    };

    /// <summary>Returns the state alone, for where it is clear that a baseline is meant.</summary>
    public static string State(BaselineState baseline) => baseline.ToString().ToLowerInvariant();

    public static string Of(Direction better) => better == Direction.Increase ? "higher is better" : "lower is better";

    /// <summary>Returns the last figure and its period, or that there is none.</summary>
    public static string LastFigure(IndicatorView indicator) => indicator.LastValue is { } value
        ? $"{indicator.Unit.Show(value)} ({indicator.LastPeriod})"
        : "no figure yet";

    /// <summary>
    /// The last figure, its period and the figure before: <c>62% (2024-25), up from 60%</c>. The period of the one before is named where
    /// it is not the period just before: <c>62% (2024-25), up from 55% (1998-99)</c>.
    /// </summary>
    public static string LastFigureAndMove(IndicatorView indicator) =>
        LastFigure(indicator) + Move(indicator);

    /// <summary>Returns the move of the last figure alone: <c>, up from 60%</c>; nothing where there is no figure before it.</summary>
    public static string Move(IndicatorView indicator) =>
        indicator.Known.Points is [.., var before, var last] ? Move(indicator, before, last) : "";

    /// <summary>Returns the move to a figure from the one of the period before it; nothing where there is none.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The figure's period.</param>
    /// <param name="value">The figure.</param>
    public static string Move(IndicatorView indicator, Period period, decimal value) =>
        indicator.Known.Points.LastOrDefault(point => point.Period.EndsOn < period.EndsOn) is { } before
            ? Move(indicator, before, new SeriesPoint(period, value))
            : "";

    private static string Move(IndicatorView indicator, SeriesPoint before, SeriesPoint last)
    {
        var follows = before.Period.LaterByMonths(before.Period.Length.Months).Equals(last.Period);
        var from = indicator.Unit.Show(before.Value) + (follows ? "" : $" ({before.Period.Notation})");
        return last.Value.CompareTo(before.Value) switch
        {
            > 0 => $", up from {from}",
            < 0 => $", down from {from}",
            0 => follows ? ", as before" : $", as in {before.Period.Notation}",
        };
    }

    /// <summary>Returns the periods of all figures that are due: <c>2026 Q1 and 2026 Q2</c>.</summary>
    /// <param name="indicator">One with a figure that is due.</param>
    public static string Due(IndicatorView indicator) => indicator.Due.Count > 0
        ? WordList.Of([.. indicator.Due.Select(period => period.Notation)], "and")
        : indicator.Expected!.Period.Notation;

    /// <summary>
    /// Returns the reminders for giving a figure: a target that is a figure itself, the degree of control, and a baseline that is
    /// not final. The rest is on the PSA's own card.
    /// </summary>
    public static string Brief(IndicatorView indicator) => string.Join(
        " · ",
        new[]
        {
            indicator.Target is { } target && target.Any(char.IsAsciiDigit) ? $"target: {target}" : null,
            Of(indicator.Control),
            indicator.Baseline == BaselineState.Final ? null : Of(indicator.Baseline),
        }.OfType<string>());

    /// <summary>Returns everything needed to judge the figure, in one line.</summary>
    public static string Background(IndicatorView indicator) => string.Join(
        " · ",
        Of(indicator.Better),
        indicator.Target is { } target ? $"target: {target}" : "no target",
        Of(indicator.Control),
        Of(indicator.Baseline));
}
