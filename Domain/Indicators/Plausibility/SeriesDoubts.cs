namespace ClusterBot.Domain.Indicators.Plausibility;

/// <summary>Tells what is unlikely of an indicator with all its figures: each by itself, and the whole.</summary>
public static class SeriesDoubts
{
    /// <summary>Figures on either side by which one is judged: what was usual decades away is not what is usual here.</summary>
    private const int Neighbours = 30;

    /// <summary>Returns what is unlikely: of each figure in order, then of the indicator.</summary>
    /// <param name="figures">One for each period, in any order.</param>
    /// <param name="context">What else is known of the indicator.</param>
    public static IReadOnlyList<Doubt> Of(IReadOnlyCollection<FigureInDoubt> figures, DoubtContext context)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(context);
        var series = figures.OrderBy(figure => figure.Period.Order).ToList();
        return
        [
            .. series.SelectMany((figure, place) => FigureDoubts.Of(figure, Around(series, place), context)),
            .. Baselines(series, context),
            .. Target(series, context),
            .. Gap(series, context),
        ];
    }

    private static List<FigureInDoubt> Around(List<FigureInDoubt> series, int place)
    {
        var first = Math.Max(0, place - Neighbours);
        var around = series.GetRange(first, Math.Min(series.Count, place + Neighbours + 1) - first);
        around.RemoveAt(place - first);
        return around;
    }

    private static IEnumerable<Doubt> Baselines(List<FigureInDoubt> series, DoubtContext context)
    {
        var several = series.Where(figure => figure.Baseline != BaselineState.None).GroupBy(figure => figure.Baseline)
            .Where(kind => kind.Count() > 1);
        foreach (var figure in several.SelectMany(kind => kind))
        {
            yield return new Doubt(DoubtReason.SeveralBaselines) { Value = figure.Value, Period = figure.Period };
        }

        if (context.Baseline != BaselineState.None && series.Count > 0
            && series.TrueForAll(figure => figure.Baseline == BaselineState.None))
        {
            yield return new Doubt(DoubtReason.BaselineNotGiven);
        }
        else if (context.Baseline == BaselineState.None && series.Find(figure => figure.Baseline != BaselineState.None) is { } called)
        {
            yield return new Doubt(DoubtReason.BaselineNotDeclared) { Value = called.Value, AgainstPeriod = called.Period };
        }
    }

    private static IEnumerable<Doubt> Target(List<FigureInDoubt> series, DoubtContext context)
    {
        var baseline = series.FindLast(figure => figure.Baseline == BaselineState.Final)
            ?? series.FindLast(figure => figure.Baseline != BaselineState.None);
        if (baseline is null || context is not { TargetValue: { } target, TargetKind: TargetKind.Reach })
        {
            yield break;
        }

        var isWorse = context.Better switch
        {
            Direction.Increase => target < baseline.Value,
            Direction.Decrease => target > baseline.Value,
            _ => throw new InvalidOperationException($"No such direction: {context.Better}."),
        };
        if (isWorse)
        {
            yield return new Doubt(DoubtReason.TargetBehindBaseline)
            {
                Value = target,
                Against = baseline.Value,
                AgainstPeriod = baseline.Period,
            };
        }
    }

    private static IEnumerable<Doubt> Gap(List<FigureInDoubt> series, DoubtContext context)
    {
        if (!context.IsGap)
        {
            yield break;
        }

        if (context.Better == Direction.Increase)
        {
            yield return new Doubt(DoubtReason.GapToWiden);
        }

        // Which of the two numbers is the better one depends on the indicator, but not on the row.
        var groups = series.Where(figure => figure.Groups is { } both && both.Ahead != both.Behind).ToList();
        var usual = groups.Sum(figure => Math.Sign(figure.Groups!.Ahead - figure.Groups.Behind)) < 0 ? -1 : 1;
        foreach (var figure in groups.Where(figure => Math.Sign(figure.Groups!.Ahead - figure.Groups.Behind) == -usual))
        {
            yield return new Doubt(DoubtReason.GroupsExchanged) { Value = figure.Value, Period = figure.Period };
        }
    }
}
