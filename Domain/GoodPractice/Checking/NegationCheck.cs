namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>What a point affirms must not be only denied in the sentences it rests on, and the other way round.</summary>
internal static class NegationCheck
{
    private const double NearlyAll = 0.9;

    public static RefusalReason? Find(Statement claim, Evidence evidence)
    {
        var aligned = evidence.AlignedWith(claim);
        var affirmed = aligned.SelectMany(statement => statement.Affirmed).ToHashSet(StringComparer.Ordinal);
        var denied = aligned.SelectMany(statement => statement.Denied).ToHashSet(StringComparer.Ordinal);
        var flips = claim.Affirmed.Any(stem => !affirmed.Contains(stem) && denied.Contains(stem))
            || claim.Denied.Any(stem => !denied.Contains(stem) && affirmed.Contains(stem))
            || DeniesMoreOrLess(claim, aligned)
            || claim.Stems.Any(stem => !evidence.Stems.Contains(stem) && Negation.HasOpposite(stem, evidence.Stems));
        return flips ? RefusalReason.NegationFlipped : null;
    }

    /// <summary>A "not" may reach no word of matter ("it is not"); then only their number tells. A point that hands on a whole sentence has all of them.</summary>
    private static bool DeniesMoreOrLess(Statement claim, IReadOnlyList<Statement> aligned)
    {
        if (aligned.Count == 0)
        {
            return false;
        }

        var denials = Denials(claim);
        var best = aligned.MaxBy(statement => statement.ShareOf(claim))!;
        return denials > aligned.Max(Denials) || (claim.ShareOf(best) >= NearlyAll && denials < Denials(best));
    }

    private static int Denials(Statement statement) => statement.Words.Count(Negation.Denies);
}
