using System.Collections.Frozen;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>Signs that a sentence tells of practice: what was done, what came of it, what others could take from it.</summary>
internal static class Cues
{
    private const double Most = 1.6;

    private static readonly FrozenSet<string> Practice = Stems(
        "worked works helped helps found learned learnt improved reduced increased halved doubled fell dropped rose cut saved changed "
            + "introduced started "
        + "tried trialled piloted agreed decided recommend suggest lesson result because instead suggested propose proposed key "
        + "important should");

    public static double Of(Sentence sentence)
    {
        var signs = sentence.Words.Select(word => word.Stem).Where(Practice.Contains).Distinct().Count();
        var weight = 1 + (0.1 * Math.Min(signs, 3));
        weight += sentence.Words.Any(word => word.HasDigit) ? 0.1 : 0;
        weight += sentence.Text.Contains('%', StringComparison.Ordinal)
            || sentence.Text.Contains("per cent", StringComparison.OrdinalIgnoreCase)
            ? 0.1
            : 0;
        return Math.Min(weight, Most);
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(Stemmer.Of).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>
/// The merits of a sentence before its likeness to others is looked at: its place, its length, what it tells of practice.
/// </summary>
internal static class Priors
{
    private static readonly HashSet<string> Dangling =
        ["this", "that", "these", "those", "it", "they", "he", "she", "so", "but", "and", "however", "also", "or", "because", "then"];

    public static double Of(SentenceCandidate sentenceCandidate) =>
        Place(sentenceCandidate) * Length(sentenceCandidate.Sentence) * Cues.Of(sentenceCandidate.Sentence)
        * (Dangling.Contains(sentenceCandidate.Sentence.Words[0].Lower) ? 0.85 : 1);

    private static double Place(SentenceCandidate sentenceCandidate) =>
        (0.6 + (0.4 / (1 + sentenceCandidate.Sentence.Index))) * (0.75 + (0.25 / (1 + sentenceCandidate.MessagePlace)));

    private static double Length(Sentence sentence) => sentence.Words.Count switch
    {
        < 8 => 0.6,
        < 12 => 0.85,
        <= 40 => 1,
        _ => 0.9,
    };
}
