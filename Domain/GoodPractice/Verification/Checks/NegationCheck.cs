using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>A claim must not affirm what the anchor denies, or the other way round.</summary>
internal static class NegationCheck
{
    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        var flips = claim.Clause.IsNegative ? !IsDeniedToo(claim, near) : AffirmsDenied(claim, near);
        return flips ? RejectionReason.NegationFlipped : null;
    }

    private static bool IsDeniedToo(Claim claim, Neighbourhood near)
    {
        if (!near.Anchor.IsNegative)
        {
            return false;
        }

        var denied = near.Anchor.DeniedStems.ToHashSet(StringComparer.Ordinal);
        var claimed = claim.Matter.Where(claim.Clause.IsDenied).Select(at => claim.Clause.Word(at).Stem).ToList();
        return denied.Count == 0 || claimed.Count == 0 || claimed.Exists(stem => denied.Overlaps(near.Message.Alike(stem)));
    }

    /// <summary>Returns whether all that is said near of some word of the claim is denied, in the anchor first.</summary>
    private static bool AffirmsDenied(Claim claim, Neighbourhood near)
    {
        var verbs = claim.Clause.Places
            .Where(at => VerbForms.IsCertain(claim.Clause.Word(at)) && !VerbForms.IsAuxiliary(claim.Clause.Word(at))
                && !claim.IsSpeaker(at));
        foreach (var at in claim.Matter.Union(verbs))
        {
            var stem = claim.Clause.Word(at).Stem;
            var alike = near.Message.Alike(stem);
            var clauses = near.Anchor.AllStems.Overlaps(alike) ? [near.Anchor]
                : near.Clauses.Where(clause => clause.AllStems.Overlaps(alike)).ToList();
            if (clauses.Count > 0 && (clauses[0] == near.Anchor || VerbForms.IsCertain(claim.Clause.Word(at)))
                && clauses.All(clause => clause.Places.Where(place => alike.Contains(clause.Word(place).Stem)).All(clause.IsDenied)))
            {
                return true;
            }
        }

        return false;
    }
}
