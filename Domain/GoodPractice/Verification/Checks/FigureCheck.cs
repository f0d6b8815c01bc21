using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Figures;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>
/// Every figure must be said in the anchor, of the same thing and in the same role; a count may stand in a sentence
/// near.
/// </summary>
internal static class FigureCheck
{
    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        foreach (var quantity in claim.Clause.Quantities.Where(quantity => !claim.IsSpeaker(quantity.At)))
        {
            if (!near.Anchor.Quantities.Any(said =>
                quantity.SaysTheSameAs(said) && KeepsRate(claim, quantity, said) && !IsOfAnother(claim, quantity, said, near))
                && !IsCountedNear(claim, quantity, near))
            {
                return RejectionReason.NumberNotSaid;
            }
        }

        return null;
    }

    /// <summary>Returns whether the words beside a figure are said beside another one: "12% in Hull and 9% in York".</summary>
    private static bool IsOfAnother(Claim claim, Quantity quantity, Quantity said, Neighbourhood near)
    {
        var beside = Beside(claim.Clause, quantity).ToList();
        var right = Shared(beside, said, near);
        return near.Anchor.Quantities.Any(other => other != said && other.Figure.Unit == said.Figure.Unit && other.Role == said.Role
            && right == 0 && Shared(beside, other, near) > 0);
    }

    private static int Shared(List<string> beside, Quantity said, Neighbourhood near)
    {
        var there = Beside(near.Anchor, said).ToHashSet(StringComparer.Ordinal);
        return beside.Count(stem => there.Overlaps(near.Message.Alike(stem)));
    }

    /// <summary>The stems of the part of a list, between commas and "and", that a figure stands in.</summary>
    private static IEnumerable<string> Beside(Clause clause, Quantity quantity)
    {
        var (from, to) = (quantity.At, quantity.At + 1);
        while (from > clause.From && !Parts(clause, from))
        {
            from--;
        }

        while (to < clause.To && !Parts(clause, to))
        {
            to++;
        }

        return clause.Content.Where(at => at >= from && at < to).Select(at => clause.Word(at).Stem);
    }

    private static bool Parts(Clause clause, int at) => clause.Lower(at) is "and" or "against" or "not"
        || clause.Statement.Text.AsSpan(clause.Word(at - 1).End, clause.Word(at).Start - clause.Word(at - 1).End).ContainsAny(",;(");

    private static bool IsCountedNear(Claim claim, Quantity quantity, Neighbourhood near) =>
        near.Clauses.Where(clause => clause != near.Anchor).Any(clause => clause.Quantities.Any(said =>
            quantity.SaysTheSameAs(said) && KeepsRate(claim, quantity, said)
            && (IsPointedTo(claim, quantity, clause, near)
                || (clause.Statement == near.Statement ? IsOfTheSame(claim, quantity, clause, near) : Counts(quantity) && Counts(said)))));

    /// <summary>"It might free beds": a figure of the sentence before, in what "it" stands for.</summary>
    private static bool IsPointedTo(Claim claim, Quantity quantity, Clause clause, Neighbourhood near) =>
        clause.Statement.Index < near.Statement.Index && quantity.At < claim.Clause.VerbAt() && Antecedent.IsPointedAt(near.Anchor)
        && claim.Stems.Any(stem => clause.Stems.Overlaps(near.Message.Alike(stem)));

    /// <summary>Returns whether a figure counts things: nothing is said of it that only its own clause tells.</summary>
    private static bool Counts(Quantity quantity) =>
        quantity.Figure.Unit.Length == 0 && quantity.Nouns.Count > 0;

    /// <summary>A figure of another clause of the anchor's sentence needs a further word or name of that clause in the claim.</summary>
    private static bool IsOfTheSame(Claim claim, Quantity quantity, Clause clause, Neighbourhood near) =>
        (Counts(quantity) || clause.IsElided || near.Anchor.IsElided)
            && !near.Anchor.Quantities.Any(said => said.Figure.Unit == quantity.Figure.Unit && said.Nouns.Count == 0)
        && claim.Stems.Any(stem => clause.Stems.Overlaps(near.Message.Alike(stem)));

    /// <summary>"£310 a home" may become "a home costs £310", and not "£310".</summary>
    private static bool KeepsRate(Claim claim, Quantity quantity, Quantity said) =>
        said.Rate is null || quantity.Rate is not null || claim.Clause.Stems.Contains(said.Rate);
}
