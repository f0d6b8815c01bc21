namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>Chooses points one by one: the best that says something new, spread over threads, messages and authors (maximal marginal relevance).</summary>
internal static class Selection
{
    private const int Fewest = 3;
    private const int Most = 7;
    private const double Redundancy = 0.6;
    private const double LeastOfBest = 0.15;

    /// <summary>3 for a few sentences, 7 for a hundred and more.</summary>
    public static int HowMany(int candidates) =>
        candidates <= 8 ? Math.Min(candidates, Fewest) : Math.Min(Most, Fewest + (int)Math.Log2(candidates / 8.0));

    public static List<Candidate> Choose(IReadOnlyList<Candidate> candidates, int howMany)
    {
        var chosen = new List<Candidate>();
        var left = candidates.ToList();
        while (chosen.Count < howMany && left.Count > 0)
        {
            var (best, gain) = left.Select(candidate => (candidate, Gain(candidate, chosen))).MaxBy(pair => pair.Item2);
            if (gain <= 0 || best.Score < LeastOfBest * candidates.Max(candidate => candidate.Score))
            {
                break;
            }

            chosen.Add(best);
            left.RemoveAll(candidate => candidate == best || candidate.Repeats(best));
        }

        return chosen;
    }

    private static double Gain(Candidate candidate, List<Candidate> chosen)
    {
        if (chosen.Count == 0)
        {
            return candidate.Score;
        }

        var alike = chosen.Max(other => TermVectors.Likeness(candidate.Vector, other.Vector));
        return candidate.Score * (1 - (Redundancy * alike))
            * Math.Pow(0.7, chosen.Count(other => other.Message == candidate.Message))
            * Math.Pow(0.9, chosen.Count(other => other.Message.AuthorName == candidate.Message.AuthorName))
            * Math.Pow(0.9, chosen.Count(other => other.Message.ThreadId == candidate.Message.ThreadId));
    }
}
