using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Figures;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>The rule that what was said of some must not be told of all.</summary>
internal static class ScopeCheck
{
    private const int Phrase = 5;

    private static readonly HashSet<string> Limits =
        ["most", "some", "many", "several", "few", "half", "quarter", "third", "fifth", "two-thirds", "majority", "minority", "part",
            "certain", "fewer"];

    private static readonly HashSet<string> Between =
        ["the", "of", "our", "its", "their", "these", "those", "his", "her", "your", "a", "an", "all", "other", "new"];

    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        if (claim.Matter.Count < 2)
        {
            return null;
        }

        var subjectIsLimited = LimitIn(near.Anchor, near.Anchor.From, near.Anchor.VerbAt())
            && !LimitIn(claim.Clause, claim.Clause.From, claim.Clause.To);
        return subjectIsLimited || claim.Matter.Any(at => Widens(claim.Clause, at, near)) ? RejectionReason.Overstated : null;
    }

    private static bool LimitIn(Clause clause, int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => IsLimit(clause, at) || IsShare(clause, at));

    private static bool Widens(Clause claim, int at, Neighbourhood near)
    {
        var alike = near.Message.Alike(claim.Word(at).Stem);
        var said = near.Anchor.Content.Where(place => alike.Contains(near.Anchor.Word(place).Stem)).ToList();
        return said.Count > 0 && said.TrueForAll(place => IsLimited(near.Anchor, place) || IsOnly(claim, near, place))
            && !IsLimited(claim, at)
            && !IsFigured(claim, at);
    }

    private static bool IsLimited(Clause clause, int at)
    {
        for (var i = at - 1; i >= clause.From && i >= at - Phrase; i--)
        {
            if (IsLimit(clause, i) || IsShare(clause, i))
            {
                return true;
            }

            if (!clause.Word(i).IsContent && !clause.Word(i).HasDigit && !Between.Contains(clause.Lower(i))
                && !clause.Quantities.Any(quantity => quantity.At == i))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"Only major applications": the claim must keep "only", or all that narrows the noun.</summary>
    private static bool IsOnly(Clause claim, Neighbourhood near, int at)
    {
        var clause = near.Anchor;
        for (var i = at - 1; i >= clause.From && i >= at - Phrase; i--)
        {
            if (clause.Lower(i) is "only" or "just")
            {
                var narrowing = Enumerable.Range(i + 1, at - i - 1).Where(place => clause.Word(place).IsContent).ToList();
                var keepsOnly = claim.Places.Any(place => claim.Lower(place) is "only" or "just");
                return !keepsOnly && (narrowing.Count == 0
                    ? !clause.Quantities.Any(quantity =>
                        quantity.At > at && claim.Quantities.Any(mine => mine.Figure.Value == quantity.Figure.Value))
                        && !clause.Quantities.Any(quantity => quantity.At > i && quantity.At < at)
                    : !narrowing.TrueForAll(place => claim.Stems.Any(stem => near.Message.Alike(stem).Contains(clause.Word(place).Stem))));
            }

            if (!clause.Word(i).IsContent && !Between.Contains(clause.Lower(i)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsFigured(Clause clause, int at) =>
        clause.Quantities.Any(quantity => quantity.At < at && quantity.At >= at - Phrase);

    private static bool IsLimit(Clause clause, int at) => Limits.Contains(clause.Lower(at))
        && !(clause.Lower(at) is "third" or "quarter" or "part" or "few" or "fifth"
            && clause.Lower(at - 1) is "the" or "last" or "first" or "second");

    private static bool IsShare(Clause clause, int at) => clause.Quantities.Any(quantity => quantity.At == at && IsShare(clause, quantity));

    private static bool IsShare(Clause clause, Quantity quantity) => quantity.IsShare
        || clause.Quantities.Any(whole => whole.Role == "of" && whole.At > quantity.At && whole.At <= quantity.At + 4);
}
