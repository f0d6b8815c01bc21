using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>The rule that a point must not affirm what is only denied in the sentences it rests on, or the other way round.</summary>
internal static class NegationCheck
{
    private const double NearlyAll = 0.9;

    public static RejectionReason? Find(Statement claim, Evidence evidence)
    {
        var aligned = evidence.AlignedWith(claim);
        var affirmed = aligned.SelectMany(statement => statement.Affirmed).ToHashSet(StringComparer.Ordinal);
        var denied = aligned.SelectMany(statement => statement.Denied).ToHashSet(StringComparer.Ordinal);
        var flips = claim.Affirmed.Any(stem => !affirmed.Contains(stem) && denied.Contains(stem))
            || claim.Denied.Any(stem => !denied.Contains(stem) && affirmed.Contains(stem))
            || DeniesMoreOrLess(claim, aligned)
            || claim.Stems.Any(stem => !evidence.Stems.Contains(stem) && Negation.HasOpposite(stem, evidence.Stems));
        return flips ? RejectionReason.NegationFlipped : null;
    }

    /// <summary>
    /// Compares the number of denials, because a "not" may reach no word of matter ("it is not"). A point that hands on a whole
    /// sentence has all of them.
    /// </summary>
    private static bool DeniesMoreOrLess(Statement claim, IReadOnlyList<Statement> aligned)
    {
        if (aligned.Count == 0)
        {
            return false;
        }

        var denials = Denials(claim);
        var best = aligned.MaxBy(statement => statement.ShareOf(claim))!;
        return denials > aligned.Max(Denials) || (claim.ShareOf(best) >= NearlyAll && denials < Denials(best));
    }

    private static int Denials(Statement statement) => statement.Words.Count(Negation.Denies);
}

/// <summary>The words of a sentence that a "not" reaches.</summary>
internal static class Negation
{
    private const int Reach = 6;

    private static readonly HashSet<string> Deniers =
        ["not", "no", "never", "without", "none", "neither", "nor", "cannot", "nobody", "nothing", "nowhere", "unable", "hardly", "barely",
            "failed", "fail", "fails"];

    private static readonly HashSet<string> Ends =
        ["but", "although", "though", "because", "so", "which", "when", "while", "if", "until", "unless"];

    private static readonly string[] Prefixes = ["un", "in", "im", "ir", "dis", "non"];

    public static HashSet<string> Denied(Statement statement) => Collect(statement, denied: true);

    public static HashSet<string> Affirmed(Statement statement) => Collect(statement, denied: false);

    /// <summary>Returns whether the words hold the opposite of a word, made with a prefix: "successful" and "unsuccessful".</summary>
    public static bool HasOpposite(string stem, IReadOnlySet<string> stems) => Prefixes.Any(prefix =>
        stems.Contains(prefix + stem)
        || (stem.StartsWith(prefix, StringComparison.Ordinal) && stem.Length > prefix.Length + 3 && stems.Contains(stem[prefix.Length..])));

    public static bool Denies(Word word) => Deniers.Contains(word.Lower) || word.Lower.EndsWith("n't", StringComparison.Ordinal);

    private static HashSet<string> Collect(Statement statement, bool denied)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var left = 0;
        for (var i = 0; i < statement.Words.Count; i++)
        {
            var word = statement.Words[i];
            if (Denies(word))
            {
                left = i + 1 < statement.Words.Count && statement.Words[i + 1].Lower is "only" or "just" or "doubt" ? 0 : Reach;
                continue;
            }

            left = left == 0 || Ends.Contains(word.Lower) || FollowsMark(statement, i) ? 0 : left - 1;
            if (word.IsContent && left > 0 == denied)
            {
                stems.Add(word.Stem);
            }
        }

        return stems;
    }

    private static bool FollowsMark(Statement statement, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var start = statement.Words[at - 1].End;
        return statement.Sentence.Text.AsSpan(start, statement.Words[at].Start - start).IndexOfAny(",;:") >= 0;
    }
}
