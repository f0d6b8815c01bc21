using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>"Last autumn" must not become "this autumn".</summary>
internal static class TimeCheck
{
    private static readonly HashSet<string> Pointers = ["last", "next", "this", "previous", "coming", "following", "first", "second",
        "third", "final", "past"];

    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        var said = near.Clauses.SelectMany(Of).ToHashSet();
        return Of(claim.Clause).All(said.Contains) ? null : RejectionReason.Misplaced;
    }

    private static IEnumerable<(string Pointer, string Span)> Of(Clause clause)
    {
        for (var at = clause.From + 1; at < clause.To; at++)
        {
            var span = clause.Word(at).Stem;
            if (Calendar.IsSpan(span) || Calendar.IsSpan(clause.Lower(at)))
            {
                var pointer = Pointers.Contains(clause.Lower(at - 1)) ? clause.Lower(at - 1)
                    : Pointers.Contains(clause.Lower(at - 2)) ? clause.Lower(at - 2) : null;
                if (pointer is not null)
                {
                    yield return (pointer is "past" or "previous" ? "last" : pointer is "coming" or "following" ? "next" : pointer, span);
                }
            }
        }
    }
}
