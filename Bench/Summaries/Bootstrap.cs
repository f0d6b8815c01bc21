namespace ClusterBot.Bench.Summaries;

/// <summary>The interval in which a mean lies, by drawing the threads again and again from themselves.</summary>
internal static class Bootstrap
{
    private const int Draws = 2000;
    private const int Seed = 1;

    /// <summary>Returns the bounds that hold 95% of the means.</summary>
    public static (double Low, double High) Interval(IReadOnlyList<double> values)
    {
        var random = new Random(Seed);
        var means = Enumerable.Range(0, Draws)
            .Select(_ => Enumerable.Range(0, values.Count).Average(_ => values[random.Next(values.Count)]))
            .Order().ToList();
        return (means[(int)(Draws * 0.025)], means[(int)(Draws * 0.975)]);
    }
}
