using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>
/// Finds what an earlier message already holds: quotations without a mark, which are their author's, and what is said again. Texts
/// are compared by their runs of five words, so that another line break or a cut hides nothing; a word or figure of its own makes a
/// sentence new.
/// </summary>
internal static class Repetitions
{
    private const int Run = 5;

    /// <summary>Returns for each sentence whether earlier messages hold all that it tells.</summary>
    public static bool[] In(SentencePool pool)
    {
        var firstPlace = new Dictionary<long, int>();
        return [.. pool.Sentences.Select(sentence => IsHeld(sentence, pool, firstPlace))];
    }

    private static bool IsHeld(PooledSentence sentence, SentencePool pool, Dictionary<long, int> firstPlace)
    {
        var words = sentence.Words;
        var (heldUpTo, isHeld, anyHeld) = (0, true, false);
        for (var start = 0; start == 0 || start + Run <= words.Length; start++)
        {
            var end = Math.Min(start + Run, words.Length);
            if (!firstPlace.TryAdd(NumberOf(words.AsSpan(start, end - start)), sentence.Place)
                && firstPlace[NumberOf(words.AsSpan(start, end - start))] < sentence.Place)
            {
                isHeld &= !TellsAnything(words.AsSpan(heldUpTo, Math.Max(0, start - heldUpTo)), pool.Vocabulary);
                (heldUpTo, anyHeld) = (end, true);
            }
        }

        return anyHeld && isHeld && !TellsAnything(words.AsSpan(heldUpTo), pool.Vocabulary);
    }

    private static bool TellsAnything(ReadOnlySpan<int> words, Vocabulary vocabulary)
    {
        foreach (var word in words)
        {
            if (vocabulary.IsTerm(word) || vocabulary.KindOf(word) == Weighing.WordKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    private static long NumberOf(ReadOnlySpan<int> run)
    {
        long number = run.Length;
        foreach (var word in run)
        {
            number = (number * 1_000_003) + word;
        }

        return number;
    }
}
