using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>The rule that what was said with a doubt, as a plan or as a question must be handed on so.</summary>
internal static class HedgeCheck
{
    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        var doubted = near.Anchor.Hedges != Hedges.None && claim.Stems.Any(stem => OnlyDoubted(stem, near)) ? near.Anchor.Hedges
            : Hedges.None;
        foreach (var stem in claim.Stems.Where(stem => !near.AnchorHas(stem)))
        {
            var said = near.Clauses.Where(clause => clause.AllStems.Overlaps(near.Message.Alike(stem))).ToList();
            if (said.Count > 0 && said.TrueForAll(clause => clause.Hedges != Hedges.None) && doubted == Hedges.None)
            {
                doubted = said[0].Hedges;
            }
        }

        return HedgeReader.AreKept(doubted, claim.Hedges, claim.Clause.Statement.Hedges) ? null : RejectionReason.Overstated;
    }

    private static bool OnlyDoubted(string stem, Neighbourhood near)
    {
        var alike = near.Message.Alike(stem);
        return near.Anchor.AllStems.Overlaps(alike)
            && near.Clauses.Where(clause => clause.AllStems.Overlaps(alike)).All(clause => clause.Hedges != Hedges.None);
    }
}
