using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Reading;

namespace ClusterBot.Domain.GoodPractice.Extracting;

/// <summary>Signs that a sentence tells of practice: what was done, what came of it, what others could take from it.</summary>
internal static class Cues
{
    private const double Most = 1.6;

    private static readonly FrozenSet<string> Practice = Stems(
        "worked works helped helps found learned learnt improved reduced increased halved doubled fell dropped rose cut saved changed introduced started "
        + "tried trialled piloted agreed decided recommend suggest lesson result because instead suggested propose proposed key important should");

    public static double Of(Sentence sentence)
    {
        var signs = sentence.Words.Select(word => word.Stem).Where(Practice.Contains).Distinct().Count();
        var weight = 1 + (0.1 * Math.Min(signs, 3));
        weight += sentence.Words.Any(word => word.HasDigit) ? 0.1 : 0;
        weight += sentence.Text.Contains('%', StringComparison.Ordinal) || sentence.Text.Contains("per cent", StringComparison.OrdinalIgnoreCase) ? 0.1 : 0;
        return Math.Min(weight, Most);
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(Stem.Of).ToFrozenSet(StringComparer.Ordinal);
}
