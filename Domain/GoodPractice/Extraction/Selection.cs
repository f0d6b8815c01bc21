namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>
/// Chooses points one by one: the best that says something new, spread over threads, messages and authors (maximal marginal relevance).
/// </summary>
internal static class Selection
{
    private const int Fewest = 3;
    private const int Most = 7;
    private const double Redundancy = 0.6;
    private const double LeastOfBest = 0.15;

    /// <summary>3 for a few sentences, 7 for a hundred and more.</summary>
    public static int HowMany(int candidates) =>
        candidates <= 8 ? Math.Min(candidates, Fewest) : Math.Min(Most, Fewest + (int)Math.Log2(candidates / 8.0));

    public static List<SentenceCandidate> Choose(IReadOnlyList<SentenceCandidate> candidates, int howMany)
    {
        var chosen = new List<SentenceCandidate>();
        var left = candidates.ToList();
        while (chosen.Count < howMany && left.Count > 0)
        {
            var (best, gain) = left.Select(sentenceCandidate => (sentenceCandidate, Gain(sentenceCandidate, chosen)))
                .MaxBy(pair => pair.Item2);
            if (gain <= 0 || best.Score < LeastOfBest * candidates.Max(sentenceCandidate => sentenceCandidate.Score))
            {
                break;
            }

            chosen.Add(best);
            left.RemoveAll(sentenceCandidate => sentenceCandidate == best || sentenceCandidate.Repeats(best));
        }

        return chosen;
    }

    private static double Gain(SentenceCandidate sentenceCandidate, List<SentenceCandidate> chosen)
    {
        if (chosen.Count == 0)
        {
            return sentenceCandidate.Score;
        }

        var alike = chosen.Max(other => TermVectors.Likeness(sentenceCandidate.Vector, other.Vector));
        return sentenceCandidate.Score * (1 - (Redundancy * alike))
            * Math.Pow(0.7, chosen.Count(other => other.Message == sentenceCandidate.Message))
            * Math.Pow(0.9, chosen.Count(other => other.Message.AuthorName == sentenceCandidate.Message.AuthorName))
            * Math.Pow(0.9, chosen.Count(other => other.Message.ThreadId == sentenceCandidate.Message.ThreadId));
    }
}
