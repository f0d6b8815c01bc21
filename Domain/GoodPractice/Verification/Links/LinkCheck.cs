using ClusterBot.Domain.GoodPractice.Verification.Checks;
using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;

namespace ClusterBot.Domain.GoodPractice.Verification.Links;

/// <summary>The rule that what joins two clauses of a point must join what they rest on.</summary>
internal static class LinkCheck
{
    private static readonly HashSet<string> Loose = ["and", "but", ";", ",but", ",although", ",though", ",while", ",whereas"];

    public static RejectionReason? Find(Claim before, Neighbourhood rested, Claim claim, Neighbourhood rests,
        IReadOnlyList<CausalLink> causes)
    {
        var joined = causes.Where(link => link.From == before.Clause.Index && link.To == claim.Clause.Index && link.From != link.To)
            .ToList();
        if (joined.Count > 0 || IsTight(claim.Clause.Link))
        {
            if (rested.Message != rests.Message || Math.Abs(rested.Statement.Index - rests.Statement.Index) > Neighbourhood.Reach)
            {
                return joined.Count > 0 ? RejectionReason.CauseNotSaid : RejectionReason.Misplaced;
            }

            return joined.TrueForAll(link => CausalCheck.IsSaid(link, rests) || CausalCheck.IsSaid(link, rested)
                || CausalCheck.IsReason(rested, rests))
                ? null
                : RejectionReason.CauseNotSaid;
        }

        return SubjectIsCarried(before, claim, rests) && PlaceIsTold(before, rested, claim, rests) ? null : RejectionReason.Misplaced;
    }

    private static bool IsTight(string link) => link.Length > 0 && !Loose.Contains(link);

    /// <summary>A clause without a subject has that of the clause before it, so where it rests must speak of that too.</summary>
    private static bool SubjectIsCarried(Claim before, Claim claim, Neighbourhood rests)
    {
        if (!claim.Clause.IsElided)
        {
            return true;
        }

        var subject = before.Matter.Where(at => at < before.Clause.VerbAt()).Select(at => before.Clause.Word(at).Stem).ToList();
        return subject.Count == 0 || subject.Exists(rests.Has) || (rests.Anchor.VerbAt() is var verb
            && Enumerable.Range(rests.Anchor.From, verb - rests.Anchor.From).Any(at =>
                rests.Anchor.Lower(at) is "it" or "they" or "we" or "i" or "this"));
    }

    /// <summary>A clause that rests on another author's message must say where that was, or the two must share a place.</summary>
    private static bool PlaceIsTold(Claim before, Neighbourhood rested, Claim claim, Neighbourhood rests)
    {
        if (rested.Message == rests.Message)
        {
            return true;
        }

        var mine = claim.Clause.Statement.Names;
        var told = claim.Clause.Names.Where(name => !name.IsTime && name.Sort != NameSort.Perhaps).ToList();
        if (told.Count > 0 || claim.Speaker is { From: >= 0 })
        {
            return true;
        }

        var there = rests.Statement.Names.Where(name => !name.IsTime && name.Sort != NameSort.Perhaps).ToList();
        if (there.Count > 0)
        {
            return there.Exists(name => mine.Any(other => other.IsIn(name)));
        }

        var placed = before.Clause.Names.Any(name => !name.IsTime && name.Sort != NameSort.Perhaps && !before.IsSpeaker(name.At));
        return !placed || rested.Message.AuthorWords.SequenceEqual(rests.Message.AuthorWords);
    }
}
