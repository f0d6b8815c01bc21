using ClusterBot.Domain.GoodPractice.Verification.Clauses;
using ClusterBot.Domain.GoodPractice.Verification.Evidence;
using ClusterBot.Domain.GoodPractice.Verification.Words;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>The rule that what rose or fell, in a claim, must have done so where it was said.</summary>
internal static class DirectionCheck
{
    private const int Around = 6;

    public static RejectionReason? Find(Claim claim, Neighbourhood near)
    {
        var clause = claim.Clause;
        for (var at = clause.From; at < clause.To; at++)
        {
            if (IsDirection(clause, at) && !claim.IsSpeaker(at) && !IsSaid(clause, at, near))
            {
                return RejectionReason.Overstated;
            }
        }

        return null;
    }

    private static bool IsSaid(Clause clause, int at, Neighbourhood near)
    {
        var written = clause.Word(at).Stem;
        var about = Surroundings(clause, at);
        return near.Clauses.Any(said => said.Places.Any(place =>
            IsDirection(said, place) && Directions.BearsOut(said.Word(place).Stem, written)
            && Meet(about, Surroundings(said, place), near.Message)));
    }

    private static bool IsDirection(Clause clause, int at) => clause.Lower(at) is "up" or "down"
        ? clause.Lower(at + 1) is "from" or "by" or "on" or "to"
        : Directions.Contains(clause.Word(at).Stem);

    private static HashSet<string> Surroundings(Clause clause, int place) =>
    [
        .. clause.Places
            .Where(at => at != place && Math.Abs(at - place) <= Around && clause.Word(at).IsContent
                && !Directions.Contains(clause.Word(at).Stem))
            .Select(at => clause.Word(at).Stem),
    ];

    private static bool Meet(HashSet<string> about, HashSet<string> said, CitedMessage message) =>
        about.Count == 0 || said.Count == 0 || about.Any(stem => said.Overlaps(message.Alike(stem)));
}
