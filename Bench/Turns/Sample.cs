namespace ClusterBot.Bench.Turns;

/// <summary>The measurements of one server at one moment, for one kind of turn.</summary>
internal sealed record Sample(double CpuPerTurn, double PerSecond, double P50, double P99, double? BytesPerTurn)
{
    /// <summary>Returns the median of each figure.</summary>
    public static Sample Median(IReadOnlyCollection<Sample> samples) => new(
        Of(samples, s => s.CpuPerTurn),
        Of(samples, s => s.PerSecond),
        Of(samples, s => s.P50),
        Of(samples, s => s.P99),
        samples.Any(s => s.BytesPerTurn is null) ? null : Of(samples, s => s.BytesPerTurn!.Value));

    /// <summary>Returns the spread of the rounds' processor times: the middle half, as a share of the median.</summary>
    public static double Spread(IReadOnlyCollection<Sample> samples)
    {
        var sorted = samples.Select(s => s.CpuPerTurn).Order().ToList();
        return (sorted[sorted.Count * 3 / 4] - sorted[sorted.Count / 4]) / sorted[sorted.Count / 2];
    }

    private static double Of(IEnumerable<Sample> samples, Func<Sample, double> figure)
    {
        var sorted = samples.Select(figure).Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
