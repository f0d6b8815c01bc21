namespace ClusterBot.Bench.Summaries;

/// <summary>ROUGE F1 (https://aclanthology.org/W04-1013): shared single words, word pairs, and the longest common subsequence.</summary>
internal readonly record struct Rouge(double One, double Two, double Longest)
{
    public static Rouge Of(string summary, IReadOnlyList<string> references)
    {
        var mine = Tokens(summary);
        var scores = references.Select(Tokens).Select(theirs => new Rouge(
            F1(Shared(Grams(mine, 1), Grams(theirs, 1)), mine.Length, theirs.Length),
            F1(Shared(Grams(mine, 2), Grams(theirs, 2)), mine.Length - 1, theirs.Length - 1),
            F1(Subsequence(mine, theirs), mine.Length, theirs.Length)));
        return Mean([.. scores]);
    }

    public static Rouge Mean(IReadOnlyList<Rouge> scores) =>
        new(scores.Average(score => score.One), scores.Average(score => score.Two), scores.Average(score => score.Longest));

    public static string[] Tokens(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static Dictionary<string, int> Grams(string[] tokens, int size) => Enumerable.Range(0, Math.Max(0, tokens.Length - size + 1))
        .Select(i => string.Join(' ', tokens.AsSpan(i, size).ToArray())).GroupBy(gram => gram)
        .ToDictionary(group => group.Key, group => group.Count());

    private static int Shared(Dictionary<string, int> left, Dictionary<string, int> right) =>
        left.Sum(gram => Math.Min(gram.Value, right.GetValueOrDefault(gram.Key)));

    private static int Subsequence(string[] left, string[] right)
    {
        var row = new int[right.Length + 1];
        foreach (var word in left)
        {
            var diagonal = 0;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = word == right[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    private static double F1(int shared, int mine, int theirs) => shared == 0 ? 0 : 2.0 * shared / (mine + theirs);
}
