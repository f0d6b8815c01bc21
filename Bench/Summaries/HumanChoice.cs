using ClusterBot.Bench.Summaries.Systems;

namespace ClusterBot.Bench.Summaries;

/// <summary>Measures a summary against what people chose themselves: sentences that they voted for, and key points.</summary>
internal static class HumanChoice
{
    /// <summary>A corpus cuts sentences a little differently from us: seven shared words of ten make them one.</summary>
    private const double Same = 0.7;

    /// <summary>Returns the share of the votes that went to sentences of the summary; null when nobody voted.</summary>
    public static double? VoteRecall(string summary, HumanThread thread)
    {
        if (thread.Votes.Count == 0)
        {
            return null;
        }

        var shown = ShownOf(summary, thread).Select(sentence => sentence.Tokens.ToHashSet()).ToList();
        return (double)thread.Votes.Where(vote => shown.Exists(sentence => IsSame(sentence, Rouge.Tokens(vote.Sentence))))
            .Sum(vote => vote.Votes) / thread.Votes.Sum(vote => vote.Votes);
    }

    /// <summary>Returns the share of the key points that a message of the summary makes; null when there are none.</summary>
    public static double? KeyPointCoverage(string summary, HumanThread thread)
    {
        if (thread.KeyPoints.Count == 0)
        {
            return null;
        }

        var shown = ShownOf(summary, thread).Select(sentence => sentence.Place).ToHashSet();
        return (double)thread.KeyPoints.Count(point => point.Overlaps(shown)) / thread.KeyPoints.Count;
    }

    private static IEnumerable<ThreadSentence> ShownOf(string summary, HumanThread thread) =>
        ThreadSentence.AllOf(thread).Where(sentence => summary.Contains(sentence.Text, StringComparison.Ordinal));

    private static bool IsSame(HashSet<string> mine, string[] tokens)
    {
        var theirs = tokens.ToHashSet();
        return theirs.Count > 0 && theirs.Count(mine.Contains) >= Same * Math.Max(theirs.Count, mine.Count);
    }
}
