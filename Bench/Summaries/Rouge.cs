namespace ClusterBot.Bench.Summaries;

/// <summary>ROUGE F1 (https://aclanthology.org/W04-1013) without stemming: shared single words, and shared pairs of words.</summary>
internal readonly record struct Rouge(double One, double Two)
{
    public double Sum => One + Two;

    /// <summary>Returns the mean over the references.</summary>
    public static Rouge Of(string summary, IReadOnlyList<string> references) => Of(Tokens(summary), [.. references.Select(Tokens)]);

    public static Rouge Of(IReadOnlyList<string> mine, IReadOnlyList<string[]> references) => Mean([.. references.Select(theirs =>
        new Rouge(F1(Grams(mine, 1), Grams(theirs, 1)), F1(Grams(mine, 2), Grams(theirs, 2))))]);

    public static Rouge Mean(IReadOnlyList<Rouge> scores) => new(scores.Average(score => score.One), scores.Average(score => score.Two));

    public static string[] Tokens(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static Dictionary<string, int> Grams(IReadOnlyList<string> tokens, int size)
    {
        var grams = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = size - 1; i < tokens.Count; i++)
        {
            var gram = size == 1 ? tokens[i] : $"{tokens[i - 1]} {tokens[i]}";
            grams[gram] = grams.GetValueOrDefault(gram) + 1;
        }

        return grams;
    }

    private static double F1(Dictionary<string, int> mine, Dictionary<string, int> theirs)
    {
        var shared = mine.Sum(gram => Math.Min(gram.Value, theirs.GetValueOrDefault(gram.Key)));
        return shared == 0 ? 0 : 2.0 * shared / (mine.Values.Sum() + theirs.Values.Sum());
    }
}
