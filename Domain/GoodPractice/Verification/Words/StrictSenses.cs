using System.Collections.Frozen;

namespace ClusterBot.Domain.GoodPractice.Verification.Words;

/// <summary>
/// Small words that make a claim wider, surer or other; a point may have one only where the message has one of its
/// group.
/// </summary>
internal static class StrictSenses
{
    private static readonly string[] Groups =
    [
        "all every everyone everybody always whole entire entirely everything fully",
        "only solely alone just",
        "most majority mostly",
        "many much lots",
        "best", "worst",
        "must required mandatory compulsory obliged",
        "will shall",
        "never",
        "already",
        "again",
        "hundreds thousands millions billions dozens",
        "half halved halve",
        "quarter", "third", "fifth", "tenth",
        "yesterday", "today", "tomorrow",
    ];

    private static readonly FrozenDictionary<string, string[]> ByWord = Groups
        .Select(group => group.Split(' ')).SelectMany(group => group.Select(word => (word, group)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.group, StringComparer.Ordinal);

    /// <summary>The words that mean the same; null when the word is not watched.</summary>
    public static IReadOnlyList<string>? Of(string lowerCaseWord) => ByWord.GetValueOrDefault(lowerCaseWord);
}
