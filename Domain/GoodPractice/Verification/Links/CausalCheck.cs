using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;

namespace ClusterBot.Domain.GoodPractice.Verification.Links;

/// <summary>A cause must have been said, of the same effect and not the other way round.</summary>
internal static class CausalCheck
{
    private static readonly HashSet<string> Pronouns = ["they", "it", "this", "that", "these", "those", "there"];

    /// <summary>Returns whether the messages near say the same about cause and effect.</summary>
    public static bool IsSaid(CausalLink claimed, Neighbourhood near) => Said(near).Any(link =>
        (Shared(claimed.Cause, link.Cause, near.Message), Shared(claimed.Effect, link.Effect, near.Message)) is ( > 0, > 0)
        && Straight(claimed, link, near.Message) > Turned(claimed, link, near.Message));

    /// <summary>Returns whether the second of two neighbouring sentences gives the reason for the opinion in the first.</summary>
    public static bool IsReason(Neighbourhood opinion, Neighbourhood reason) =>
        opinion.Message == reason.Message && reason.Statement.Index == opinion.Statement.Index + 1
        && (opinion.Anchor.Hedges & (Hedges.Held | Hedges.Advised)) != 0
        && reason.Anchor.Index == 0 && reason.Anchor.Places.Any(at => Pronouns.Contains(reason.Anchor.Lower(at)));

    private static IEnumerable<CausalLink> Said(Neighbourhood near)
    {
        for (var i = 0; i < near.Statements.Count; i++)
        {
            var statement = near.Statements[i];
            if (statement.Clauses.All(clause => clause.IsEvidence) && !statement.IsQuestion)
            {
                foreach (var link in CausalReader.Of(statement, i > 0 && near.Statements[i - 1].Index == statement.Index - 1
                    ? near.Statements[i - 1] : null))
                {
                    yield return link;
                }
            }
        }
    }

    private static int Straight(CausalLink claimed, CausalLink said, CitedMessage message) =>
        Shared(claimed.Cause, said.Cause, message) + Shared(claimed.Effect, said.Effect, message);

    private static int Turned(CausalLink claimed, CausalLink said, CitedMessage message) =>
        Shared(claimed.Cause, said.Effect, message) + Shared(claimed.Effect, said.Cause, message);

    private static int Shared(IReadOnlySet<string> claimed, IReadOnlySet<string> said, CitedMessage message) =>
        claimed.Count(stem => said.Overlaps(message.Alike(stem)));
}
