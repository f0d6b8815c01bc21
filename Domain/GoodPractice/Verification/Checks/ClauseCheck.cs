using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Links;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>Finds the places in the cited messages on which a claim can rest.</summary>
internal static class ClauseCheck
{
    private const double LeastShare = 0.3;
    private const double Pointed = 0.7;
    private const double NearlyBest = 0.7;
    private const int MostAnchors = 24;

    /// <summary>Returns the places that bear the claim out; or none, with the reason of the place that came nearest.</summary>
    public static (IReadOnlyList<Neighbourhood> Places, RejectionReason Reason) Find(
        Claim claim, IReadOnlyList<CitedMessage> cited, Antecedent antecedent, IReadOnlyList<CausalLink> causes)
    {
        var places = new List<Neighbourhood>();
        var (nearest, reason) = (-1, RejectionReason.NotSaid);
        var within = causes.Where(link => link.From == claim.Clause.Index && link.To == claim.Clause.Index).ToList();
        foreach (var near in Anchors(claim, cited))
        {
            var (failure, passed) = First(claim, near, antecedent, within);
            if (failure is not { } found)
            {
                places.Add(near);
            }
            else if (passed > nearest)
            {
                (nearest, reason) = (passed, found);
            }
        }

        return (places, reason);
    }

    private static (RejectionReason? Reason, int Passed) First(
        Claim claim, Neighbourhood near, Antecedent antecedent, IReadOnlyList<CausalLink> within)
    {
        Func<RejectionReason?>[] checks =
        [
            () => FigureCheck.Find(claim, near), () => NameCheck.Find(claim, near), () => SpeakerCheck.Find(claim, near),
            () => CoverageCheck.Find(claim, near, antecedent), () => NegationCheck.Find(claim, near), () => HedgeCheck.Find(claim, near),
            () => StrictCheck.Find(claim, near), () => DirectionCheck.Find(claim, near), () => TimeCheck.Find(claim, near),
            () => ScopeCheck.Find(claim, near), () => OrderCheck.Find(claim, near),
            () => within.All(link => CausalCheck.IsSaid(link, near)) ? null : RejectionReason.CauseNotSaid,
        ];
        for (var i = 0; i < checks.Length; i++)
        {
            if (checks[i]() is { } reason)
            {
                return (reason, i);
            }
        }

        return (null, checks.Length);
    }

    /// <summary>Returns the clauses that hold nearly as much of the claim as the one that holds most, the fullest first.</summary>
    private static IEnumerable<Neighbourhood> Anchors(Claim claim, IReadOnlyList<CitedMessage> cited)
    {
        var all = cited.SelectMany(message =>
            message.Statements.SelectMany(statement => statement.Clauses).Where(clause => clause.IsEvidence)
            .Select(clause => (message, clause, Share: Share(claim, clause, message)))).Where(anchor => anchor.Share >= LeastShare)
                .ToList();
        var figured = all.Where(anchor => HoldsFigures(claim, anchor.clause)).ToList();
        var fit = (figured.Count > 0 ? figured : all).Where(anchor => !claim.Clause.IsNegative || anchor.clause.IsNegative);
        var best = fit.Select(anchor => anchor.Share).DefaultIfEmpty(0).Max();
        return all.Where(anchor => anchor.Share >= NearlyBest * best).OrderByDescending(anchor => anchor.Share).Take(MostAnchors)
            .Select(anchor => new Neighbourhood(anchor.message, anchor.clause));
    }

    private static bool HoldsFigures(Claim claim, Clause clause) => claim.Clause.Quantities.All(quantity =>
        clause.Quantities.Any(said => said.Figure.Value == quantity.Figure.Value));

    private static double Share(Claim claim, Clause clause, CitedMessage message)
    {
        var all = claim.Matter.Count + claim.Clause.Quantities.Count;
        if (all == 0)
        {
            var said = clause.Statement.Words.Select(word => word.Lower).ToHashSet(StringComparer.Ordinal);
            return claim.Clause.Places.All(at =>
                said.Contains(claim.Clause.Lower(at))) ? 1 : 0;
        }

        var figures = claim.Clause.Quantities.Count(quantity => clause.Quantities.Any(said => said.Figure.Value == quantity.Figure.Value));
        // "We sent it back" is about what the sentence before names.
        var before = Antecedent.IsPointedAt(clause) && clause.Statement.Index > 0 && clause.Statement.Index < message.Typed.Count
            ? message.Typed[clause.Statement.Index - 1].Clauses : [];
        var own = (double)(claim.Stems.Count(stem => clause.AllStems.Overlaps(message.Alike(stem))) + figures) / all;
        return own < LeastShare ? 0 : own + (Pointed * claim.Stems.Count(stem => !clause.AllStems.Overlaps(message.Alike(stem))
            && before.Any(earlier => earlier.IsEvidence && earlier.AllStems.Overlaps(message.Alike(stem)))) / all);
    }
}
