using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Reading;

namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>Words with which a writer introduces what somebody said; they claim nothing of their own.</summary>
internal static class Framing
{
    private static readonly FrozenSet<string> Stems =
        "said says reported reports described describes noted notes shared mentioned explained according author message thread colleague colleagues".Split(' ')
        .Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string stem) => Stems.Contains(stem);
}
