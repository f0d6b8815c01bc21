using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Figures;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>"All", "only", "best", "will" and the like must have been said, or follow from the figures.</summary>
internal static class StrictCheck
{
    private const int Phrase = 4;
    private const Hedges Open = Hedges.Possible | Hedges.Conditional | Hedges.Asked;

    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        var clause = claim.Clause;
        for (var at = clause.From; at < clause.To; at++)
        {
            if (!claim.IsSpeaker(at) && clause.Lower(at) is not "just" && StrictSenses.Of(clause.Lower(at)) is { } group
                && !IsSaid(group, clause, at, near) && !FollowsFromFigures(clause, at, near)
                && !(clause.Lower(at) is "will" && (claim.Hedges & Open) != 0))
            {
                return RejectionReason.Overstated;
            }
        }

        return null;
    }

    private static bool FollowsFromFigures(Clause clause, int at, Neighbourhood near) => Shares.BearOut(
        [.. clause.Places.Select(clause.Lower)], at - clause.From,
        near.Statement.Clauses.Where(said => said.IsEvidence).SelectMany(said => Shares.Of(said.Quantities)));

    /// <summary>Said in the anchor, or elsewhere near of the same things: "most heads" is not said where most schools are.</summary>
    private static bool IsSaid(IReadOnlyList<string> group, Clause clause, int at, Neighbourhood near) => near.Clauses.Any(said =>
        said.Places.Any(place => IsOne(group, said.Lower(place)) && (said == near.Anchor || IsOfTheSame(clause, at, said, place, near))));

    private static bool IsOne(IReadOnlyList<string> group, string said) =>
        group.Contains(said) || (group[0] is "will" && said.EndsWith("'ll", StringComparison.Ordinal));

    private static bool IsOfTheSame(Clause clause, int at, Clause said, int place, Neighbourhood near)
    {
        var next = clause.Content.FirstOrDefault(i => i > at, -1);
        return next < 0 || said.Content.Any(i => i > place && i <= place + Phrase
            && near.Message.Alike(clause.Word(next).Stem).Contains(said.Word(i).Stem));
    }
}
