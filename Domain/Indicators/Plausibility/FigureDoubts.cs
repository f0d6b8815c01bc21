namespace ClusterBot.Domain.Indicators.Plausibility;

/// <summary>
/// Tells what is unlikely of one figure, by its neighbours, its target, its unit's usual range and scale. The same for the card's form and
/// for a register's files.
/// </summary>
public static class FigureDoubts
{
    /// <summary>Orders of magnitude by which scales are mistaken for one another: fractions and percentages, pounds and millions.</summary>
    private const decimal OtherScale = 100;

    /// <summary>As many times the usual movement as nobody expects; control charts call three sigma unusual already.</summary>
    private const decimal FarMovement = 5;

    private const int FewestToKnowMovement = 3;

    /// <summary>Part of a lone neighbour, or of the whole span of a percentage, by which a figure may differ without a question.</summary>
    private const decimal OrdinaryPart = 0.5m;

    private static readonly decimal[] Scales = [100, 1_000, 1_000_000, 1_000_000_000];

    /// <summary>Published figures are rounded, each by itself.</summary>
    private const decimal Rounding = 1.05m;

    /// <summary>Returns what is unlikely, the gravest first; empty when nothing is.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="others">The other figures of the indicator, in any order, without the one that this corrects.</param>
    /// <param name="context">What else is known of the indicator.</param>
    public static IReadOnlyList<Doubt> Of(FigureInDoubt figure, IReadOnlyCollection<FigureInDoubt> others, DoubtContext context)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(others);
        ArgumentNullException.ThrowIfNull(context);
        var series = others.Where(other => other.Period.Length == figure.Period.Length && other.Baseline != BaselineState.Proxy).OrderBy(other => other.Period.Order).ToList();
        Doubt?[] found =
        [
            .. Value(figure, series, context),
            Lengths(figure, others),
            Overlap(figure, series),
            figure.KnownOn is { } known && known < figure.Period.EndsOn ? new Doubt(DoubtReason.KnownBeforeItsEnd) { Period = figure.Period } : null,
            Gap(figure, context),
        ];
        return [.. found.OfType<Doubt>()];
    }

    // One question is enough about one number: the first that explains it.
    private static IEnumerable<Doubt?> Value(FigureInDoubt figure, List<FigureInDoubt> series, DoubtContext context)
    {
        yield return context.Unit.IsPercentage && figure.Value is < 0 or > 100 ? About(DoubtReason.OutsideOfScale, figure) : Fraction(figure, series, context)
            ?? Scale(figure, Nearest(figure, series)) ?? TargetScale(figure, series, context) ?? End(figure, series, context) ?? Movement(figure, series, context);
    }

    private static Doubt? Fraction(FigureInDoubt figure, List<FigureInDoubt> series, DoubtContext context)
    {
        if (!context.Unit.IsPercentage || figure.Value is <= 0 or > 1)
        {
            return null;
        }

        var isAllSo = series.TrueForAll(other => other.Value is >= 0 and <= 1);
        var nearest = Nearest(figure, series);
        var fits = isAllSo ? series.Count > 0 || context.TargetValue is > 1 : figure.Value < 1 && nearest!.Value >= 10 && Math.Abs((figure.Value * 100) - nearest.Value) < 25;
        return fits ? About(DoubtReason.FractionForPercentage, figure) with { PerhapsMeant = figure.Value * 100, Against = isAllSo ? null : nearest!.Value } : null;
    }

    private static Doubt? Scale(FigureInDoubt figure, FigureInDoubt? nearest) =>
        nearest is not null && IsOtherScale(figure.Value, nearest.Value)
            ? About(DoubtReason.ScaleOfNeighbours, figure) with
            {
                Against = nearest.Value,
                AgainstPeriod = nearest.Period,
                PerhapsMeant = Meant(figure.Value, nearest.Value),
            }
            : null;

    // Where the series itself keeps this distance from its target, the target is asked about by itself.
    private static Doubt? TargetScale(FigureInDoubt figure, List<FigureInDoubt> series, DoubtContext context) =>
        context.TargetValue is { } target && IsOtherScale(figure.Value, target) && !series.Exists(other => IsOtherScale(other.Value, target))
            ? About(DoubtReason.ScaleOfTarget, figure) with { Against = target, PerhapsMeant = Meant(figure.Value, target) }
            : null;

    private static Doubt? End(FigureInDoubt figure, List<FigureInDoubt> series, DoubtContext context)
    {
        var nearest = Nearest(figure, series);
        return context.Unit.IsPercentage && nearest is not null && figure.Value is 0 or 100 && Math.Abs(figure.Value - nearest!.Value) > 5 && !series.Exists(other => other.Value == figure.Value)
            ? About(DoubtReason.EndOfScale, figure) with { Against = nearest.Value, AgainstPeriod = nearest.Period }
            : null;
    }

    private static Doubt? Movement(FigureInDoubt figure, List<FigureInDoubt> series, DoubtContext context)
    {
        if (Nearest(figure, series) is not { } nearest)
        {
            return null;
        }

        var moved = Math.Abs(figure.Value - nearest.Value);
        var steps = series.Zip(series.Skip(1), (a, b) => Math.Abs(b.Value - a.Value)).Order().ToList();
        var ordinary = Math.Max(Math.Abs(nearest.Value) * OrdinaryPart, 0);
        if (context.Unit.IsPercentage)
        {
            ordinary = Math.Min(Math.Max(ordinary, 5), 20);
        }

        // With three figures and more the series says how far it usually moves; a step as large as one that has been is none to ask about.
        var usual = steps.Count >= FewestToKnowMovement - 1 ? Math.Max(steps[steps.Count / 2] * FarMovement, steps[^1] * 1.5m) : ordinary;
        var least = context.Unit.IsPercentage ? 5 : Math.Abs(nearest.Value) * 0.2m;
        return moved > Math.Max(usual, least) ? About(DoubtReason.FarFromNeighbours, figure) with { Against = nearest.Value, AgainstPeriod = nearest.Period } : null;
    }

    private static Doubt? Lengths(FigureInDoubt figure, IReadOnlyCollection<FigureInDoubt> others)
    {
        var points = others.Where(other => other.Baseline != BaselineState.Proxy).Select(other => new SeriesPoint(other.Period, other.Value)).ToList();
        if (points.Count == 0 || points.Exists(point => point.Period.Equals(figure.Period)))
        {
            return null;
        }

        var baseline = others.LastOrDefault(other => other.Baseline is BaselineState.Provisional or BaselineState.Final);
        var length = SeriesLength.Of(points, baseline is null ? null : new BaselineFigure(new SeriesPoint(baseline.Period, baseline.Value), baseline.Baseline));
        return length == figure.Period.Length
            ? null
            : new Doubt(DoubtReason.MixedLengths) { Period = figure.Period, AgainstPeriod = points.FindLast(point => point.Period.Length == length)!.Period };
    }

    private static Doubt? Overlap(FigureInDoubt figure, List<FigureInDoubt> series)
    {
        // Rolling years and surveys of several years overlap by nature.
        var isRolling = series.Zip(series.Skip(1)).Any(pair => pair.Second.Period.StartsOn <= pair.First.Period.EndsOn);
        var other = series.Find(other => !other.Period.Equals(figure.Period) && other.Period.StartsOn <= figure.Period.EndsOn && figure.Period.StartsOn <= other.Period.EndsOn);
        return isRolling || other is null || figure.Period.Kind == PeriodKindOf(series) ? null : new Doubt(DoubtReason.OverlappingPeriods) { Period = figure.Period, AgainstPeriod = other.Period };
    }

    private static Periods.PeriodKind? PeriodKindOf(List<FigureInDoubt> series) => series is [] ? null : series[^1].Period.Kind;

    private static Doubt? Gap(FigureInDoubt figure, DoubtContext context) =>
        context.IsGap && figure.Groups is { } groups && Math.Abs(Math.Abs(groups.Ahead - groups.Behind) - Math.Abs(figure.Value)) > Rounding
            ? About(DoubtReason.GapAgainstGroups, figure) with { Against = Math.Abs(groups.Ahead - groups.Behind) }
            : null;

    private static FigureInDoubt? Nearest(FigureInDoubt figure, List<FigureInDoubt> series) =>
        series.Where(other => !other.Period.Equals(figure.Period)).MinBy(other => Math.Abs(other.Period.EndsOn.DayNumber - figure.Period.EndsOn.DayNumber));

    private static bool IsOtherScale(decimal value, decimal other) =>
        value != 0 && other != 0 && (Math.Abs(value) >= Math.Abs(other) * OtherScale * 0.5m || Math.Abs(value) * OtherScale * 0.5m <= Math.Abs(other));

    /// <summary>The scale that brings the figure nearest to the other.</summary>
    private static decimal Meant(decimal value, decimal other) =>
        Scales.SelectMany(scale => (decimal[])[value / scale, Math.Abs(value) < 1_000_000_000 ? value * scale : value]).MinBy(meant => Math.Abs(meant - other));

    private static Doubt About(DoubtReason reason, FigureInDoubt figure) => new(reason) { Value = figure.Value, Period = figure.Period };
}
