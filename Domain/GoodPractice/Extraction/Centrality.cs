namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>
/// The degree to which each candidate stands for the others: the random walk over their likeness of LexRank
/// (https://arxiv.org/abs/1109.2128).
/// </summary>
internal static class Centrality
{
    /// <summary>The largest number of candidates: above this the walk would cost too much; the nearest to the centre go in.</summary>
    public const int Most = 250;

    private const double Damping = 0.85;
    private const int Rounds = 30;
    private const double LeastLikeness = 0.05;

    /// <summary>Returns the candidates that go into the walk.</summary>
    public static List<SentenceCandidate> Shortlist(List<SentenceCandidate> candidates)
    {
        if (candidates.Count <= Most)
        {
            return candidates;
        }

        var centre = TermVectors.Centre(candidates);
        return [.. candidates
            .OrderByDescending(sentenceCandidate => TermVectors.Likeness(sentenceCandidate.Vector, centre) * Priors.Of(sentenceCandidate))
            .Take(Most)];
    }

    /// <summary>Returns one figure for each candidate, the highest 1.</summary>
    public static double[] Of(IReadOnlyList<SentenceCandidate> candidates)
    {
        var walk = Transitions(candidates);
        var rank = Enumerable.Repeat(1.0 / Math.Max(1, candidates.Count), candidates.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            rank = Step(walk, rank);
        }

        var highest = rank.DefaultIfEmpty(1).Max();
        return [.. rank.Select(value => value / highest)];
    }

    private static double[][] Transitions(IReadOnlyList<SentenceCandidate> candidates)
    {
        var rows = candidates.Select(_ => new double[candidates.Count]).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = i + 1; j < rows.Length; j++)
            {
                var likeness = TermVectors.Likeness(candidates[i].Vector, candidates[j].Vector);
                rows[i][j] = rows[j][i] = likeness < LeastLikeness ? 0 : likeness;
            }
        }

        foreach (var row in rows)
        {
            var sum = row.Sum();
            for (var j = 0; j < row.Length; j++)
            {
                row[j] = sum == 0 ? 1.0 / row.Length : row[j] / sum;
            }
        }

        return rows;
    }

    private static double[] Step(double[][] walk, double[] rank)
    {
        var next = Enumerable.Repeat((1 - Damping) / rank.Length, rank.Length).ToArray();
        for (var i = 0; i < rank.Length; i++)
        {
            for (var j = 0; j < rank.Length; j++)
            {
                next[j] += Damping * rank[i] * walk[i][j];
            }
        }

        return next;
    }
}
