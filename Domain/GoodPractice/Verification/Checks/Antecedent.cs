using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>The subject of the thread, as its first sentence names it: what "it" or "the same thing" means in a reply.</summary>
/// <param name="opening">The first sentence of the thread; null when there is none.</param>
internal sealed class Antecedent(Statement? opening)
{
    private const int Most = 3;
    private const int MostApart = 3;
    private const int ShortAnswer = 3;

    private static readonly HashSet<string> Pronouns = ["it", "this", "that", "same", "they", "them", "these", "those", "ours", "theirs",
        "one"];

    /// <summary>Returns whether the words stand together in the opening and some clause near points back to it. Names never do.</summary>
    public bool Gives(IReadOnlyList<Word> words, Neighbourhood near)
    {
        if (opening is null || words.Count > Most
            || words.Any(word => word.HasDigit || (word.IsCapitalised && !word.StartsSentence)))
        {
            return false;
        }

        // After "We sent cards instead", "they" are the cards.
        if (!IsPointedAt(near.Anchor) || near.Statements.Any(statement => statement.Index < near.Statement.Index
            && statement.Typed != opening.Typed && !statement.Clauses.Any(IsPointedAt) && statement.Words.Count > ShortAnswer))
        {
            return false;
        }

        var places = words.Select(word => Place(word.Stem)).ToList();
        return places.TrueForAll(at => at >= 0) && places.Max() - places.Min() <= MostApart;
    }

    /// <summary>Returns whether a clause has an "it" or its like.</summary>
    public static bool IsPointedAt(Clause clause) => clause.Places.Any(at => Pronouns.Contains(clause.Lower(at)) && !IsArticle(clause, at));

    /// <summary>"Those homes" points at nothing else; "could this work" does.</summary>
    private static bool IsArticle(Clause clause, int at) => clause.Lower(at) is "this" or "that" or "these" or "those" or "one"
        && at + 1 < clause.To && clause.Word(at + 1).IsContent && !VerbForms.IsCertain(clause.Word(at + 1))
        && !(at > clause.From && VerbForms.IsAuxiliary(clause.Word(at - 1)));

    private int Place(string stem)
    {
        for (var at = 0; at < opening!.Words.Count; at++)
        {
            if (opening.Words[at].IsContent && Sense.IsExact(stem, opening.Words[at].Stem))
            {
                return at;
            }
        }

        return -1;
    }
}
