using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>Every name must be said in the anchor, in the same part; a place or subject may come from what was said just before.</summary>
internal static class NameCheck
{
    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        foreach (var name in claim.Names)
        {
            if (Missing(claim, name, near) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    private static RejectionReason? Missing(Claim claim, Name name, Neighbourhood near)
    {
        var said = near.Message.Statements.SelectMany(statement => statement.Names).Where(name.IsIn).ToList();
        if (said.Count == 0)
        {
            return name.Sort == NameSort.Perhaps ? null : RejectionReason.NameNotSaid;
        }

        if (name.Sort == NameSort.Perhaps && said.TrueForAll(other => other.Sort == NameSort.Perhaps)
            && near.Anchor.Statement.Names.Any(name.IsIn) is false
            && near.Has(claim.Clause.Word(name.At).Stem))
        {
            return null;
        }

        var differ = Voice.Differs(claim.Clause, near.Anchor);
        if (near.Anchor.Names.Any(other => name.IsIn(other) && name.PlaysTheSameAs(other, differ)))
        {
            return null;
        }

        return near.Anchor.Names.Any(name.IsIn) || !IsCarried(claim, name, near) ? RejectionReason.Misplaced : null;
    }

    /// <summary>Returns whether a clause or sentence just before tells it, and nothing nearer tells otherwise.</summary>
    private static bool IsCarried(Claim claim, Name name, Neighbourhood near)
    {
        var here = near.Statement.Clauses.Where(clause => clause != near.Anchor).SelectMany(clause =>
            clause.Names.Select(other => (clause, other)))
            .FirstOrDefault(pair => name.IsIn(pair.other) && name.PlaysTheSameAs(pair.other, false)
                && (pair.clause.Index < near.Anchor.Index || !name.IsTime));
        if (here.other is not null)
        {
            return !Rivals(claim, name, near.Anchor.Names, here.other.Role);
        }

        var before = near.Statements.Where(statement => statement.Index < near.Statement.Index).SelectMany(statement => statement.Names)
            .LastOrDefault(other => name.IsIn(other));
        return before is not null && name.PlaysTheSameAs(before, false) && !Rivals(claim, name, near.Statement.Names, before.Role);
    }

    private static bool Rivals(Claim claim, Name name, IEnumerable<Name> nearer, string role) => nearer.Any(other =>
        other.IsTime == name.IsTime && other.Sort != NameSort.Perhaps
            && (other.Role == role || other.Role is "" or "in" && role is "" or "in")
        && !name.IsIn(other) && !claim.Clause.Statement.Names.Any(mine => mine.IsIn(other)));
}
