using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>
/// Finds what an earlier message already holds: quotations without a mark, which are their author's, and what is said again. Texts
/// are compared by their runs of five words, so that another line break or a cut hides nothing.
/// </summary>
internal static class Repetitions
{
    private const int Run = 5;
    private const double Same = 0.6;

    /// <summary>Returns for each sentence whether an earlier message holds most of it.</summary>
    public static bool[] In(SentencePool pool)
    {
        var firstPlace = new Dictionary<long, int>();
        return [.. pool.Sentences.Select(sentence =>
        {
            var (all, earlier) = (0, 0);
            foreach (var run in Runs(sentence.Words))
            {
                all++;
                if (!firstPlace.TryAdd(run, sentence.Place) && firstPlace[run] < sentence.Place)
                {
                    earlier++;
                }
            }

            return earlier >= Same * all;
        })];
    }

    /// <summary>Returns a number for each run of words; for a shorter sentence one for the whole.</summary>
    private static IEnumerable<long> Runs(int[] words)
    {
        for (var start = 0; start == 0 || start + Run <= words.Length; start++)
        {
            var run = (long)Math.Min(Run, words.Length);
            for (var i = start; i < Math.Min(start + Run, words.Length); i++)
            {
                run = (run * 1_000_003) + words[i];
            }

            yield return run;
        }
    }
}
