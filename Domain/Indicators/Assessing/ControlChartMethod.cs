namespace ClusterBot.Domain.Indicators.Assessing;

/// <summary>
/// Whether the latest figures are more than the usual ups and downs: <see cref="ControlLimits"/> over all figures, and
/// <see cref="RunRules"/> at their end. The series is its own baseline. Limits from fewer than 12 figures are only provisional
/// (NHS England, <i>Making data count</i>, https://www.england.nhs.uk/publication/making-data-count/), so there is no verdict.
/// </summary>
internal static class ControlChartMethod
{
    public const int FewestPoints = 12;

    public static Assessment Judge(AssessmentBasis basis)
    {
        var values = basis.Known.Points.Where(point => basis.ProcessChangedOn is not { } on || point.Period.StartsOn >= on).Select(point => point.Value).ToList();
        if (values.Count < FewestPoints)
        {
            return NoVerdicts.TooFew(values.Count, basis.ProcessChangedOn);
        }

        var limits = ControlLimits.Of(values);
        var signals = RunRules.Signals(values, limits);
        var seen = string.Join("; ", signals.Select(signal => signal.Seen));
        return signals.Select(signal => signal.Sign).Distinct().ToList() switch
        {
            [] => Verdict(ComputedStatus.NoChange, "no more than the usual variation", limits),
            [var sign] => Verdict(sign > 0 == (basis.Better == Direction.Increase) ? ComputedStatus.Improving : ComputedStatus.Worsening, seen, limits),
            _ => NoVerdicts.Mixed(seen),
        };
    }

    private static Assessment.Verdict Verdict(ComputedStatus status, string seen, ControlLimits limits) =>
        new(status, status == ComputedStatus.Improving)
        {
            Because = $"{char.ToUpperInvariant(seen[0])}{seen[1..]}: the mean is {Words.Number(Math.Round(limits.Mean, 2))}, " +
                $"and {Words.Number(Math.Round(limits.Lower, 2))} to {Words.Number(Math.Round(limits.Upper, 2))} is usual.",
        };
}
