using System.Collections.Frozen;

namespace ClusterBot.Domain.GoodPractice.Verification.Words;

/// <summary>Words of one root: "adjourn" and "adjournment", "deliver" and "delivery".</summary>
internal static class WordFamily
{
    private const int ShortestRoot = 5;

    private static readonly FrozenSet<string> Endings = (
        "ment ation ion tion al anc enc er or abl iv ness ful ling ee ant ent ary")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool AreOne(string stem, string other) => stem == other || IsRootOf(stem, other) || IsRootOf(other, stem);

    private static bool IsRootOf(string root, string word) =>
        root.Length >= ShortestRoot && word.Length > root.Length && word.StartsWith(root, StringComparison.Ordinal)
        && Endings.Contains(word[root.Length..]);
}
