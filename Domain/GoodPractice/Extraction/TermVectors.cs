namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>Weighs the words of each candidate: a word counts the more, the fewer candidates have it (TF-IDF), to unit length.</summary>
internal static class TermVectors
{
    public static void Weigh(IReadOnlyList<SentenceCandidate> candidates)
    {
        var spread = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in candidates.SelectMany(sentenceCandidate => sentenceCandidate.Stems.Distinct()))
        {
            spread[stem] = spread.GetValueOrDefault(stem) + 1;
        }

        foreach (var sentenceCandidate in candidates)
        {
            sentenceCandidate.Vector = Unit(sentenceCandidate.Stems.GroupBy(stem => stem, StringComparer.Ordinal).ToDictionary(
                group => group.Key,
                group => (1 + Math.Log(group.Count())) * Math.Log(1 + ((double)candidates.Count / spread[group.Key])),
                StringComparer.Ordinal));
        }
    }

    public static Dictionary<string, double> Centre(IReadOnlyList<SentenceCandidate> candidates)
    {
        var sum = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (stem, weight) in candidates.SelectMany(sentenceCandidate => sentenceCandidate.Vector))
        {
            sum[stem] = sum.GetValueOrDefault(stem) + weight;
        }

        return Unit(sum);
    }

    /// <summary>The cosine of two vectors of unit length, 0 to 1.</summary>
    public static double Likeness(Dictionary<string, double> left, Dictionary<string, double> right)
    {
        var (few, many) = left.Count <= right.Count ? (left, right) : (right, left);
        return few.Sum(term => term.Value * many.GetValueOrDefault(term.Key));
    }

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return length == 0 ? vector : vector.ToDictionary(term => term.Key, term => term.Value / length, StringComparer.Ordinal);
    }
}
