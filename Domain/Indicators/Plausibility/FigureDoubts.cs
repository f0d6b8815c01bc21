using ClusterBot.Domain.Indicators.Periods;
using ClusterBot.Domain.Indicators.Publication;
using ClusterBot.Domain.Indicators.Readings;

namespace ClusterBot.Domain.Indicators.Plausibility;

/// <summary>
/// Tells what is unlikely of one figure, by its neighbours, its target, its unit's usual range and scale. The same for the card's form and
/// for a register's files.
/// </summary>
public static class FigureDoubts
{
    /// <summary>
    /// Scales that are mistaken for one another are a hundred apart or more; neighbours of a figure differ by less than two.
    /// </summary>
    private const decimal OtherScale = 50;

    /// <summary>As many times the usual movement as nobody expects; control charts call three sigma unusual already.</summary>
    private const decimal FarMovement = 5;

    private const int FewestToKnowMovement = 3;

    /// <summary>The nearest figures that tell the scale: one slip among them does not.</summary>
    private const int NearEnough = 5;

    /// <summary>Part of a lone neighbour, or of the whole span of a percentage, by which a figure may differ without a question.</summary>
    private const decimal OrdinaryPart = 0.5m;

    /// <summary>As many times another figure as a figure of its scale may be: no two scales are so near one another.</summary>
    private const decimal AboutAsLarge = 3;

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
        var series = others.Where(other => other.Period.Length == figure.Period.Length && other.Baseline != BaselineState.Proxy)
            .OrderBy(other => other.Period.Order).ToList();
        Doubt?[] found =
        [
            .. Value(figure, series, context),
            Lengths(figure, others),
            Overlap(figure, series),
            figure.KnownOn is { } known && !figure.Period.HasEndedBy(known)
                ? new Doubt(DoubtReason.KnownBeforeItsEnd) { Period = figure.Period, KnownOn = known }
                : null,
            Gap(figure, context),
        ];
        return [.. found.OfType<Doubt>()];
    }

    // One question is enough about one number: the first that explains it.
    private static IEnumerable<Doubt?> Value(FigureInDoubt figure, List<FigureInDoubt> series, DoubtContext context)
    {
        var others = OfUsualScale(figure, series);
        var nearest = others.MinBy(other => Distance(figure, other));
        yield return context.Unit.IsPercentage && figure.Value is < 0 or > 100 ? OutsideOfScale(figure, series)
            : Fraction(figure, series, nearest, context) ?? Scale(figure, nearest) ?? TargetScale(figure, series, context)
            ?? End(figure, others, nearest, context) ?? Movement(figure, others, nearest, context);
    }

    /// <summary>The other figures without those that are themselves a slip of scale.</summary>
    private static List<FigureInDoubt> OfUsualScale(FigureInDoubt figure, List<FigureInDoubt> series)
    {
        var others = series.Where(other => !other.Period.Equals(figure.Period)).ToList();
        var near = others.OrderBy(other => Distance(figure, other)).Take(NearEnough).Select(other => other.Value).OrderBy(Math.Abs)
            .ToList();
        return near is [] ? others : [.. others.Where(other => !IsOtherScale(other.Value, near[(near.Count - 1) / 2]))];
    }

    // Where the series itself has been outside, the indicator is of that kind: growth, or a rate.
    private static Doubt? OutsideOfScale(FigureInDoubt figure, List<FigureInDoubt> series) =>
        series.Exists(other => figure.Value < 0 ? other.Value < 0 : other.Value > 100) ? null : About(DoubtReason.OutsideOfScale, figure);

    private static Doubt? Fraction(FigureInDoubt figure, List<FigureInDoubt> series, FigureInDoubt? nearest, DoubtContext context)
    {
        if (!context.Unit.IsPercentage || figure.Value is <= 0 or > 1)
        {
            return null;
        }

        var isAllSo = series.TrueForAll(other => other.Value is >= 0 and <= 1);
        var fits = isAllSo ? context.TargetValue is null or > 1
            : figure.Value < 1 && nearest is { Value: >= 10 } && Math.Abs((figure.Value * 100) - nearest.Value) < 25;
        return fits
            ? About(DoubtReason.FractionForPercentage, figure) with
            {
                PerhapsMeant = figure.Value * 100,
                Against = isAllSo ? null : nearest!.Value,
                AgainstPeriod = isAllSo ? null : nearest!.Period,
            }
            : null;
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
        context.TargetValue is { } target && IsOtherScale(figure.Value, target)
            && !series.Exists(other => IsOtherScale(other.Value, target))
            ? About(DoubtReason.ScaleOfTarget, figure) with { Against = target, PerhapsMeant = Meant(figure.Value, target) }
            : null;

    private static Doubt? End(FigureInDoubt figure, List<FigureInDoubt> others, FigureInDoubt? nearest, DoubtContext context) =>
        context.Unit.IsPercentage && nearest is not null && figure.Value is 0 or 100 && Math.Abs(figure.Value - nearest!.Value) > 5
        && !others.Exists(other => other.Value == figure.Value)
            ? About(DoubtReason.EndOfScale, figure) with { Against = nearest.Value, AgainstPeriod = nearest.Period }
            : null;

    private static Doubt? Movement(FigureInDoubt figure, List<FigureInDoubt> others, FigureInDoubt? nearest, DoubtContext context)
    {
        if (nearest is null)
        {
            return null;
        }

        var moved = Math.Abs(figure.Value - nearest.Value);
        var steps = others.Zip(others.Skip(1), (a, b) => Math.Abs(b.Value - a.Value)).Order().ToList();
        var ordinary = Math.Abs(nearest.Value) * OrdinaryPart;
        if (context.Unit.IsPercentage)
        {
            ordinary = Math.Clamp(ordinary, 5, 20);
        }

        // With three figures and more the series says how far it usually moves; a step as large as one that has been is none to ask about.
        var usual = steps.Count >= FewestToKnowMovement - 1 ? Math.Max(steps[steps.Count / 2] * FarMovement, steps[^1] * 1.5m) : ordinary;
        var least = context.Unit.IsPercentage ? 5 : Math.Abs(nearest.Value) * 0.2m;
        // What is years away has had years to move.
        var periodsApart = Math.Max(1, Distance(figure, nearest) / figure.Period.Days);
        return moved > Math.Max(usual, least) * periodsApart
            ? About(DoubtReason.FarFromNeighbours, figure) with { Against = nearest.Value, AgainstPeriod = nearest.Period }
            : null;
    }

    private static Doubt? Lengths(FigureInDoubt figure, IReadOnlyCollection<FigureInDoubt> others)
    {
        var points = others.Where(other => other.Baseline != BaselineState.Proxy)
            .Select(other => new SeriesPoint(other.Period, other.Value)).ToList();
        if (points.Count == 0 || points.Exists(point => point.Period.Equals(figure.Period)))
        {
            return null;
        }

        var baseline = others.LastOrDefault(other => other.Baseline is BaselineState.Provisional or BaselineState.Final);
        var length = SeriesLength.Of(
            points, baseline is null ? null : new BaselineFigure(new SeriesPoint(baseline.Period, baseline.Value), baseline.Baseline));
        return length == figure.Period.Length
            ? null
            : new Doubt(DoubtReason.MixedLengths)
            {
                Period = figure.Period,
                AgainstPeriod = points.FindLast(point => point.Period.Length == length)!.Period,
            };
    }

    private static Doubt? Overlap(FigureInDoubt figure, List<FigureInDoubt> series)
    {
        // Rolling years and surveys of several years overlap by nature.
        var isRolling = series.Zip(series.Skip(1)).Any(pair => pair.Second.Period.StartsOn <= pair.First.Period.EndsOn);
        var other = series.Find(other => !other.Period.Equals(figure.Period) && other.Period.StartsOn <= figure.Period.EndsOn
            && figure.Period.StartsOn <= other.Period.EndsOn);
        return isRolling || other is null || figure.Period.Kind == UsualKind(figure, series)
            ? null
            : new Doubt(DoubtReason.OverlappingPeriods) { Period = figure.Period, AgainstPeriod = other.Period };
    }

    private static PeriodKind UsualKind(FigureInDoubt figure, List<FigureInDoubt> series) =>
        series.Append(figure).GroupBy(each => each.Period.Kind).MaxBy(kind => kind.Count())!.Key;

    private static Doubt? Gap(FigureInDoubt figure, DoubtContext context) => (context.IsGap, figure.Groups) switch
    {
        (_, null) => null,
        (false, { } groups) => About(DoubtReason.GroupsOfNoGap, figure) with { Against = groups.Ahead },
        (true, { } groups) => Math.Abs(Math.Abs(groups.Ahead - groups.Behind) - Math.Abs(figure.Value)) > Rounding
            ? About(DoubtReason.GapAgainstGroups, figure) with { Against = Math.Abs(groups.Ahead - groups.Behind) }
            : null,
    };

    private static int Distance(FigureInDoubt figure, FigureInDoubt other) =>
        Math.Abs(other.Period.EndsOn.DayNumber - figure.Period.EndsOn.DayNumber);

    private static bool IsOtherScale(decimal value, decimal other) =>
        value != 0 && other != 0 && (Math.Abs(value) >= Math.Abs(other) * OtherScale || Math.Abs(value) * OtherScale <= Math.Abs(other));

    /// <summary>
    /// The figure on the scale on which it is about as large as the other; null where it is so on none: then nothing tells what was
    /// meant.
    /// </summary>
    private static decimal? Meant(decimal value, decimal other) =>
        Scales.SelectMany(scale => (decimal[])[value / scale, Math.Abs(value) < 1_000_000_000 ? value * scale : value])
            .Where(meant => Math.Sign(meant) == Math.Sign(other) && Math.Abs(meant) <= Math.Abs(other) * AboutAsLarge
                && Math.Abs(other) <= Math.Abs(meant) * AboutAsLarge)
            .Cast<decimal?>()
            .MinBy(meant => Math.Abs(meant!.Value - other));

    private static Doubt About(DoubtReason reason, FigureInDoubt figure) => new(reason) { Value = figure.Value, Period = figure.Period };
}
