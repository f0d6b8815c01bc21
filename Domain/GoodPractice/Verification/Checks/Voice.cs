using ClusterBot.Domain.GoodPractice.Verification.Clauses;

namespace ClusterBot.Domain.GoodPractice.Verification.Checks;

/// <summary>Active and passive clauses.</summary>
internal static class Voice
{
    private const int Before = 3;

    private static readonly HashSet<string> Be =
        ["is", "are", "was", "were", "be", "been", "being", "wasn't", "weren't", "isn't", "aren't", "got"];

    public static bool Differs(Clause one, Clause other) => IsPassive(one) != IsPassive(other);

    public static bool IsPassive(Clause clause) => clause.Places.Any(at => IsPassive(clause, at));

    /// <summary>Returns whether the verb at a place stands behind a form of "be".</summary>
    public static bool IsPassive(Clause clause, int verb) =>
        VerbForms.IsCertain(clause.Word(verb)) && !VerbForms.IsAuxiliary(clause.Word(verb))
        && clause.Places.Any(at => at < verb && at >= verb - Before && Be.Contains(clause.Lower(at)));
}
