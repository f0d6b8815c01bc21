using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification.Clauses;

/// <summary>The words of a clause that a "not" reaches.</summary>
internal static class Negation
{
    private static readonly HashSet<string> Deniers =
        ["not", "no", "never", "without", "none", "neither", "nor", "cannot", "nobody", "nothing", "nowhere", "hardly", "barely",
            "scarcely",
            "failed", "fail", "fails", "against"];

    /// <summary>These deny all of their clause, wherever they stand in it.</summary>
    private static readonly HashSet<string> Whole = ["nobody", "nothing", "nowhere", "none", "neither", "never"];

    /// <summary>Marks, for each word of the clause, whether it is denied; null when nothing is.</summary>
    public static bool[]? Reach(string text, IReadOnlyList<Word> words, int from, int to)
    {
        bool[]? denied = null;
        for (var i = from; i < to; i++)
        {
            if (!Denies(words[i]) || (i + 1 < to && words[i + 1].Lower is "only" or "just" or "doubt" or "least"))
            {
                continue;
            }

            denied ??= new bool[to - from];
            var afterComma = i > from && text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).Contains(',');
            for (var j = Whole.Contains(words[i].Lower) ? from : i + 1; j < to; j++)
            {
                if (j > i + 1 && afterComma && text.AsSpan(words[j - 1].End, words[j].Start - words[j - 1].End).Contains(','))
                {
                    break;
                }

                denied[j - from] = true;
            }
        }

        return denied;
    }

    public static bool Denies(Word word) => Deniers.Contains(word.Lower) || word.Lower.EndsWith("n't", StringComparison.Ordinal);
}
