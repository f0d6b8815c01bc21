using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Links;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>The rule that it must stay clear who did what to whom: the sides of a verb, and of "than", "from", "to" and the like.</summary>
internal static class OrderCheck
{
    private const int Phrase = 4;

    private static readonly HashSet<string> Strict = ["than", "from", "to", "into", "before", "after", "without", "not", "unlike"];

    public static RejectionReason? Find(Claim claim, Neighbourhood near) =>
        TurnsVerb(claim, near) || TurnsPreposition(claim, near) || HasOtherSubject(claim, near) || HasOtherVerb(claim, near)
            || SwapsCompany(claim, near)
            ? RejectionReason.Misplaced : null;

    private static bool TurnsVerb(Claim claim, Neighbourhood near)
    {
        foreach (var verb in claim.Clause.Content.Where(at => IsVerb(claim.Clause, at)))
        {
            var alike = near.Message.Alike(claim.Clause.Word(verb).Stem);
            foreach (var said in near.Anchor.Content.Where(at =>
                alike.Contains(near.Anchor.Word(at).Stem) && !IsParticiple(near.Anchor, at)))
            {
                var (left, right) = Sides(claim.Clause, verb);
                var (saidLeft, saidRight) = Sides(near.Anchor, said);
                if (Meet(left, saidRight) && Meet(right, saidLeft))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Returns whether the claim says of a subject what was said of another, and something else of it.</summary>
    private static bool HasOtherSubject(Claim claim, Neighbourhood near)
    {
        var verb = near.Anchor.VerbAt();
        if (near.Anchor.IsElided || Antecedent.IsPointedAt(near.Anchor) || !near.Anchor.Content.Any(at => at < verb))
        {
            return false;
        }

        return claim.Matter.Any(at => at < claim.Clause.VerbAt()
            && !claim.Clause.Names.Any(name => at >= name.At && at < name.At + name.Words.Count)
            && !near.AnchorHas(claim.Clause.Word(at).Stem) && IsAlwaysSubject(near, claim.Clause.Word(at).Stem));
    }

    /// <summary>
    /// Returns whether what the claim says happened is said in other sentences than the anchor's, and so of something
    /// else.
    /// </summary>
    private static bool HasOtherVerb(Claim claim, Neighbourhood near)
    {
        var verbs = claim.Clause.Places.Where(at =>
            IsVerb(claim.Clause, at) && !VerbForms.IsAuxiliary(claim.Clause.Word(at)) && !claim.IsSpeaker(at)
            && !CausalReader.IsVerb(claim.Clause.Lower(at))).Select(at => near.Message.Alike(claim.Clause.Word(at).Stem)).Where(alike =>
                alike.Count > 0).ToList();
        return verbs.Count > 0 && verbs.TrueForAll(alike =>
            near.Statement.Clauses.Where(clause => clause == near.Anchor || clause.IsElided || clause.Link is "which").All(clause =>
                !clause.AllStems.Overlaps(alike))
            && !near.IsLentByFigure(alike, claim.Clause.Quantities));
    }

    private static bool IsAlwaysSubject(Neighbourhood near, string stem)
    {
        var alike = near.Message.Alike(stem);
        var said = near.Clauses.SelectMany(clause =>
            clause.Content.Where(at => alike.Contains(clause.Word(at).Stem)).Select(at => (clause, at))).ToList();
        return said.Count > 0 && said.TrueForAll(place => place.at < place.clause.VerbAt() && place.clause.VerbAt() < place.clause.To);
    }

    private static bool IsVerb(Clause clause, int at) => VerbForms.IsCertain(clause.Word(at)) && !IsParticiple(clause, at);

    /// <summary>"14 upheld complaints", "the agreed plan".</summary>
    private static bool IsParticiple(Clause clause, int at) => clause.Lower(at).EndsWith("ed", StringComparison.Ordinal) && at > clause.From
        && (clause.Word(at - 1).HasDigit
            || clause.Lower(at - 1) is "the" or "a" or "an" or "our" or "their" or "its" or "of" or "more" or "most");

    private static bool Meet(List<string> claimed, List<string> said) =>
        claimed.Exists(stem => said.Exists(other => Sense.IsExact(stem, other)));

    private static (List<string> Left, List<string> Right) Sides(Clause clause, int verb)
    {
        var left = Stems(clause, clause.From, verb);
        if (!Voice.IsPassive(clause, verb))
        {
            return (left, Stems(clause, verb + 1, clause.To));
        }

        var by = Enumerable.Range(verb, clause.To - verb).FirstOrDefault(at => clause.Lower(at) is "by", clause.To);
        return (Stems(clause, by, clause.To), left);
    }

    /// <summary>Returns the stems between two places; a place where something happened is on no side of a verb.</summary>
    private static List<string> Stems(Clause clause, int from, int to) =>
    [
        .. clause.Content.Where(at => at >= from && at < to
            && !clause.Names.Any(name => name.Role is "in" && at >= name.At && at < name.At + name.Words.Count)).Select(at =>
                clause.Word(at).Stem),
    ];

    private static bool TurnsPreposition(Claim claim, Neighbourhood near)
    {
        foreach (var at in claim.Matter.Where(at => !claim.Clause.Names.Any(name => at >= name.At && at < name.At + name.Words.Count)))
        {
            var role = RoleOf(claim.Clause, at);
            var alike = near.Message.Alike(claim.Clause.Word(at).Stem);
            var said = near.Anchor.Content.Where(place => alike.Contains(near.Anchor.Word(place).Stem)).Select(place =>
                RoleOf(near.Anchor, place)).ToHashSet();
            if (said.Count > 0 && !said.Contains(role) && !IsTwice(claim, at)
                && (role is "than" || said.Contains("than") || (role.Length > 0 && !said.Contains(""))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Rural roads last less long than main roads".</summary>
    private static bool IsTwice(Claim claim, int at) =>
        claim.Matter.Any(other => other != at && claim.Clause.Word(other).Stem == claim.Clause.Word(at).Stem);

    /// <summary>"Each client with a lawyer" is not "each lawyer with a client".</summary>
    private static bool SwapsCompany(Claim claim, Neighbourhood near)
    {
        var (had, has) = (With(near.Anchor).ToHashSet(StringComparer.Ordinal), With(claim.Clause).ToHashSet(StringComparer.Ordinal));
        return had.Count > 0 && has.Count > 0
            && claim.Stems.Any(stem => has.Contains(stem) && near.AnchorHas(stem) && !had.Overlaps(near.Message.Alike(stem)))
            && claim.Stems.Any(stem => !has.Contains(stem) && had.Overlaps(near.Message.Alike(stem)));
    }

    /// <summary>The stem of the word that each "with" governs.</summary>
    private static IEnumerable<string> With(Clause clause) => clause.Places.Where(at => clause.Lower(at) is "with")
        .Select(at => clause.Content.FirstOrDefault(place => place > at, -1)).Where(at => at >= 0).Select(at => clause.Word(at).Stem);

    private static string RoleOf(Clause clause, int at)
    {
        for (var i = at - 1; i >= clause.From && i >= at - Phrase; i--)
        {
            var word = clause.Word(i);
            var gap = clause.Statement.Text.AsSpan(word.End, clause.Word(i + 1).Start - word.End);
            if (gap.ContainsAny(",;:)") || (VerbForms.IsCertain(word) && i < at))
            {
                return "";
            }

            if (word.Lower is "to" && i > clause.From && clause.Lower(i - 1) is "subject" or "according")
            {
                return "";
            }

            if (Strict.Contains(word.Lower))
            {
                return word.Lower is "into" ? "to" : word.Lower is "unlike" ? "than" : word.Lower;
            }

            if (!word.IsContent && word.Lower is not ("the" or "a" or "an" or "our" or "their" or "its" or "all" or "in" or "of"))
            {
                return "";
            }
        }

        return "";
    }
}
