namespace ClusterBot.Bench.Summaries.Systems;

/// <summary>
/// Ranks sentences by a random walk over their likeness: LexRank (https://arxiv.org/abs/1109.2128) by the cosine of weighted words,
/// TextRank (https://aclanthology.org/W04-3252) by the words shared.
/// </summary>
internal static class SentenceGraph
{
    private const double Damping = 0.85;
    private const int Rounds = 50;
    private const double LeastLikeness = 0.1;

    public static IReadOnlyList<ThreadSentence> ByLexRank(IReadOnlyList<ThreadSentence> sentences)
    {
        var spread = sentences.SelectMany(sentence => sentence.Tokens.Distinct()).CountBy(token => token).ToDictionary();
        var vectors = sentences.Select(sentence => Unit(sentence.Tokens.CountBy(token => token).ToDictionary(
            term => term.Key, term => term.Value * Math.Log((double)sentences.Count / spread[term.Key])))).ToList();
        return Ranked(sentences, (i, j) =>
            vectors[i].Sum(term => term.Value * vectors[j].GetValueOrDefault(term.Key)) is var likeness && likeness >= LeastLikeness
                ? likeness
                : 0);
    }

    public static IReadOnlyList<ThreadSentence> ByTextRank(IReadOnlyList<ThreadSentence> sentences)
    {
        var words = sentences.Select(sentence => sentence.Tokens.ToHashSet()).ToList();
        return Ranked(sentences, (i, j) =>
            words[i].Count(words[j].Contains) / (Math.Log(sentences[i].Tokens.Length) + Math.Log(sentences[j].Tokens.Length)));
    }

    private static List<ThreadSentence> Ranked(IReadOnlyList<ThreadSentence> sentences, Func<int, int, double> likeness)
    {
        var rows = sentences.Select(_ => new double[sentences.Count]).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                rows[i][j] = rows[j][i] = likeness(i, j);
            }
        }

        var rank = Walk(rows);
        return [.. sentences.Select((sentence, i) => (sentence, rank[i]))
            .OrderByDescending(pair => pair.Item2).Select(pair => pair.sentence)];
    }

    private static double[] Walk(double[][] rows)
    {
        var sums = rows.Select(row => row.Sum()).ToArray();
        var rank = Enumerable.Repeat(1.0 / Math.Max(1, rows.Length), rows.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            var next = Enumerable.Repeat((1 - Damping) / rank.Length, rank.Length).ToArray();
            for (var i = 0; i < rank.Length; i++)
            {
                for (var j = 0; sums[i] > 0 && j < rank.Length; j++)
                {
                    next[j] += Damping * rank[i] * rows[i][j] / sums[i];
                }
            }

            rank = next;
        }

        return rank;
    }

    private static Dictionary<string, double> Unit(Dictionary<string, double> vector)
    {
        var length = Math.Sqrt(vector.Values.Sum(weight => weight * weight));
        return length == 0 ? vector : vector.ToDictionary(term => term.Key, term => term.Value / length);
    }
}
