using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification.Words;

/// <summary>Words that say which way something went, in groups; a point may put one for another only within a group.</summary>
internal static class Directions
{
    private static readonly string[] Groups =
    [
        "increase rise rose grow grew high higher more gain climb climbed expand up raise raised longer larger",
        "reduce fall fell drop decrease low lower few fewer less decline cut shrink shrank reduction shorter short smaller down",
        "better improve improvement",
        "worse worsen deteriorate deterioration",
        "sooner earlier early faster quicker quick fast",
        "later slower slow late",
        "double doubled twice",
        "treble triple trebled tripled",
        "halve halved half",
    ];

    /// <summary>A group may also be borne out by these: what doubled rose.</summary>
    private static readonly Dictionary<int, int[]> AlsoFrom = new() { [0] = [6, 7], [1] = [8] };

    private static readonly FrozenDictionary<string, int> ByStem = Groups
        .SelectMany((group, index) => group.Split(' ').Select(word => (Stem: Stemmer.Of(word), index)))
        .DistinctBy(pair => pair.Stem).ToFrozenDictionary(pair => pair.Stem, pair => pair.index, StringComparer.Ordinal);

    public static bool Contains(string stem) => ByStem.ContainsKey(stem);

    /// <summary>Returns whether the word that was said bears out the word that was written.</summary>
    public static bool BearsOut(string said, string written) => said == written
        || (ByStem.TryGetValue(written, out var group) && ByStem.TryGetValue(said, out var other)
            && (group == other || (AlsoFrom.TryGetValue(group, out var also) && also.Contains(other))));
}
