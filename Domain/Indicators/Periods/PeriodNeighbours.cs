using ClusterBot.Domain.Indicators.Periods.Notations;

namespace ClusterBot.Domain.Indicators.Periods;

/// <summary>Tells by the company that it keeps which of several readings of a period is meant.</summary>
internal static class PeriodNeighbours
{
    /// <summary>Returns the one candidate that is as long as its neighbours; null when none is, or several are.</summary>
    public static Period? Fitting(IReadOnlyList<Period> candidates, IReadOnlyCollection<Period> neighbours)
    {
        var lengths = neighbours.Select(neighbour => neighbour.Length).ToHashSet();
        return candidates.Where(candidate => lengths.Contains(candidate.Length)).ToList() is [var only] ? only : null;
    }

    /// <summary>
    /// Returns the kind that makes one series of periods each of which can be read in several ways; null when that is not plain.
    /// Where all can be financial years, months would lie a year and a month apart, as no series does; months follow one another.
    /// </summary>
    /// <param name="all">The candidates of each.</param>
    public static PeriodKind? OfOneSeries(IReadOnlyList<IReadOnlyList<Period>> all)
    {
        if (Of(all, PeriodKind.FinancialYear) is { Count: > 1 })
        {
            return PeriodKind.FinancialYear;
        }

        return Of(all, PeriodKind.Month) is { Count: > 1 } months
            && months.Zip(months.Skip(1)).All(pair => pair.First.EndsOn.AddDays(1) == pair.Second.StartsOn)
            ? PeriodKind.Month
            : null;
    }

    /// <summary>
    /// Returns what a year, a hyphen and two digits mean to whoever wrote these: financial years, where there is one that cannot be a
    /// month and no
    /// month so written, or the other way round; null when that is not plain.
    /// </summary>
    public static PeriodKind? Manner(IReadOnlyCollection<PeriodResult.Understood> others)
    {
        var written = others.Where(other => PeriodNotation.IsYearAndTwoDigits(other.Written)).Select(other => other.Period.Kind)
            .ToHashSet();
        return (written.Contains(PeriodKind.FinancialYear), written.Contains(PeriodKind.Month)) switch
        {
            (true, false) => PeriodKind.FinancialYear,
            (false, true) => PeriodKind.Month,
            _ => null,
        };
    }

    /// <summary>Returns the distinct periods in order; null when one of them cannot be of the kind.</summary>
    private static List<Period>? Of(IReadOnlyList<IReadOnlyList<Period>> all, PeriodKind kind)
    {
        var found = all.Select(candidates => candidates.FirstOrDefault(candidate => candidate.Kind == kind)).ToList();
        return found.Contains(null) ? null : [.. found.OfType<Period>().Distinct().OrderBy(period => period.Order)];
    }
}
