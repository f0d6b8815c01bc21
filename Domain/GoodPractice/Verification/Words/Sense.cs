namespace ClusterBot.Domain.GoodPractice.Verification.Words;

/// <summary>The rule by which one word may be put for another.</summary>
internal static class Sense
{
    public static bool AreSame(string written, string said) => IsExact(written, said)
        || (!Directions.Contains(written) && Synonyms.AreSame(written, said)) || Directions.BearsOut(said, written);

    /// <summary>Returns whether the two are one word, in another form at most.</summary>
    public static bool IsExact(string written, string said) => WordFamily.AreOne(written, said);
}
