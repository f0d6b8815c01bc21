using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>Every word of matter must be said near the anchor; at most a few may be said in another word.</summary>
internal static class CoverageCheck
{
    private const int MostSynonyms = 2;
    private const int MattersForThree = 7;

    /// <summary>Nouns that a percentage makes plain.</summary>
    private static readonly HashSet<string> OfShares = ["share", "proportion", "percentage", "rate", "number"];

    public static RejectionReason? Find(Claim claim, Neighbourhood near, Antecedent antecedent)
    {
        var synonyms = 0;
        var missing = new List<int>();
        foreach (var at in claim.Matter.Where(at => !IsInName(claim.Clause, at) && !HasOwnCheck(claim.Clause, at)))
        {
            var word = claim.Clause.Word(at);
            if (!near.Lends(word.Stem, claim.Clause.Quantities) && !Follows(claim.Clause, at, near))
            {
                missing.Add(at);
            }
            else if (!near.Clauses.Any(clause => clause.AllStems.Any(said => Sense.IsExact(word.Stem, said))))
            {
                synonyms++;
            }
        }

        return synonyms <= MostSynonyms + (claim.Matter.Count >= MattersForThree ? 1 : 0)
            && (missing.Count == 0 || antecedent.Gives([.. missing.Select(claim.Clause.Word)], near))
                ? null
                : RejectionReason.NotSaid;
    }

    private static bool HasOwnCheck(Clause clause, int at) =>
        Directions.Contains(clause.Word(at).Stem) || StrictSenses.Of(clause.Lower(at)) is not null;

    /// <summary>Names are looked at by themselves.</summary>
    private static bool IsInName(Clause clause, int at) =>
        clause.Names.Any(name => name.Sort != NameSort.Perhaps && at >= name.At && at < name.At + name.Words.Count);

    private static bool Follows(Clause clause, int at, Neighbourhood near)
    {
        var word = clause.Word(at).Lower;
        return (HedgeReader.Of(word) & near.Anchor.Hedges) != 0
            || (Framing.IsOwn(clause.Word(at).Stem) && Antecedent.IsPointedAt(near.Anchor) && at < clause.VerbAt())
            || (OfShares.Contains(word.TrimEnd('s')) && clause.Quantities.Any(quantity => quantity.Figure.Unit == "%"))
            || (word is "small" or "few" && near.Clauses.Any(said =>
                said.Places.Any(i => said.Lower(i) is "only" or "just")));
    }
}
