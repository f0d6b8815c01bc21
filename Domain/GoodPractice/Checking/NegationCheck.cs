namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>What a point affirms must not be only denied in the sentences it rests on, and the other way round.</summary>
internal static class NegationCheck
{
    public static RefusalReason? Find(Statement claim, Evidence evidence)
    {
        var aligned = evidence.AlignedWith(claim);
        var affirmed = aligned.SelectMany(statement => statement.Affirmed).ToHashSet(StringComparer.Ordinal);
        var denied = aligned.SelectMany(statement => statement.Denied).ToHashSet(StringComparer.Ordinal);
        var flips = claim.Affirmed.Any(stem => !affirmed.Contains(stem) && denied.Contains(stem))
            || claim.Denied.Any(stem => !denied.Contains(stem) && affirmed.Contains(stem))
            || (claim.Words.Any(Negation.Denies) && !aligned.Any(statement => statement.Words.Any(Negation.Denies)))
            || claim.Stems.Any(stem => !evidence.Stems.Contains(stem) && Negation.HasOpposite(stem, evidence.Stems));
        return flips ? RefusalReason.NegationFlipped : null;
    }
}
