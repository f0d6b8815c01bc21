namespace ClusterBot.Domain.GoodPractice.Extraction.Digest;

/// <summary>Chooses across threads: the points that say most, of lively threads first, spread over threads and matters.</summary>
internal static class ChannelChoice
{
    private const double ForLiveliness = 0.25;
    private const double ForSameThread = 0.6;
    private const double ForSameMatter = 0.6;

    /// <summary>Returns the points in reading order: thread by thread, the oldest first.</summary>
    /// <param name="threads">In reading order.</param>
    /// <param name="most">The largest number of points.</param>
    public static IReadOnlyList<DigestPoint> Choose(IReadOnlyList<ThreadDigest> threads, int most)
    {
        if (threads.Count == 1)
        {
            return threads[0].Points;
        }

        var left = threads
            .SelectMany((thread, place) => thread.Points.Select((point, order) => (Point: point, Thread: place, Order: order)))
            .ToList();
        var chosen = new List<(DigestPoint Point, int Thread, int Order)>();
        var ofThread = new int[threads.Count];
        var told = new HashSet<string>(StringComparer.Ordinal);
        while (chosen.Count < most && left.Count > 0)
        {
            var best = left.MaxBy(point => point.Point.Worth * (1 + (ForLiveliness * Math.Log(threads[point.Thread].Messages)))
                * Math.Pow(ForSameThread, ofThread[point.Thread]) * (1 - (ForSameMatter * ShareTold(point.Point, told))));
            left.Remove(best);
            chosen.Add(best);
            ofThread[best.Thread]++;
            told.UnionWith(best.Point.Terms);
        }

        return [.. chosen.OrderBy(point => point.Thread).ThenBy(point => point.Order).Select(point => point.Point)];
    }

    private static double ShareTold(DigestPoint point, HashSet<string> told) =>
        point.Terms.Count == 0 ? 0 : (double)point.Terms.Count(told.Contains) / point.Terms.Count;
}
