using System.Globalization;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Assessing.Methods;

/// <summary>
/// The latest figure less the baseline's, rounded to the decimals of the series, against the change interval: at least so much
/// the right way is improving, at least so much the other way is worsening, otherwise there is no change. As the Northern
/// Ireland Executive judges its well-being indicators (https://github.com/PfGAnalytics/Wellbeing-Dashboard; the base year is
/// the baseline here). A figure that has not moved at all never counts as a change, even where the interval is 0.
/// </summary>
internal static class ChangeIntervalMethod
{
    public static Assessment Judge(AssessmentBasis basis)
    {
        if (basis.Known.Baseline is not { } baseline)
        {
            return NoVerdicts.NoBaseline();
        }

        var latest = basis.Known.Points[^1];
        var compared = latest.Period.EndsOn.CompareTo(baseline.Figure.Period.EndsOn);
        if (compared < 0)
        {
            return NoVerdicts.NothingSince(baseline);
        }

        if (compared == 0)
        {
            return new Assessment.Verdict(ComputedStatus.NoChange, HasImproved: false)
            {
                IsOfBaselineAlone = true,
                Because = $"The latest figure, {AssessmentText.Figure(latest)}, is the baseline itself.",
            };
        }

        return basis.Interval is { } interval ? Compare(basis, baseline.Figure, latest, interval) : NoVerdicts.NoInterval();
    }

    private static Assessment.Verdict Compare(AssessmentBasis basis, SeriesPoint from, SeriesPoint to, ChangeInterval interval)
    {
        var decimals = basis.Known.Points.Max(point => Decimals(point.Value));
        var change = Math.Round(to.Value - from.Value, decimals, MidpointRounding.AwayFromZero);
        var better = basis.Better == Direction.Increase ? change : -change;
        var threshold = interval.After(Spacing.Periods(basis.Known.Points, from.Period, to.Period));
        var status = better == 0 || Math.Abs(better) < threshold ? ComputedStatus.NoChange
            : better > 0 ? ComputedStatus.Improving
            : ComputedStatus.Worsening;
        return new Assessment.Verdict(status, status == ComputedStatus.Improving)
        {
            Because = $"From {AssessmentText.Figure(from)} to {AssessmentText.Figure(to)}: {AssessmentText.Movement(better)}. "
                + $"{Counts(threshold)} counts as a change.",
        };
    }

    private static string Counts(decimal threshold) => threshold == 0 ? "Any movement" : $"{AssessmentText.Number(threshold)} or more";

    private static int Decimals(decimal value) => (value / 1.000000000000000000000000000m).Scale;
}

/// <summary>
/// The amount by which a figure must move before it counts, in its own unit. As the Northern Ireland Statistics and Research Agency
/// publishes it for the well-being framework: <c>2.6</c>, or <c>1c</c> where it grows by as much with each period
/// (https://github.com/PfGAnalytics/Wellbeing-Dashboard).
/// </summary>
/// <param name="Amount">0 or more.</param>
/// <param name="PerPeriod">The amount counts once for each period since the base year.</param>
public readonly record struct ChangeInterval(decimal Amount, bool PerPeriod = false)
{
    /// <summary>Reads <c>2.6</c> and <c>1c</c>; null when the text is anything else.</summary>
    public static ChangeInterval? Read(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var perPeriod = trimmed.EndsWith('c') || trimmed.EndsWith('C');
        var digits = perPeriod ? trimmed[..^1] : trimmed;
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new ChangeInterval(amount, perPeriod)
            : null;
    }

    /// <summary>Returns the movement that counts after so many periods.</summary>
    public decimal After(int periods) => PerPeriod ? Amount * periods : Amount;
}
