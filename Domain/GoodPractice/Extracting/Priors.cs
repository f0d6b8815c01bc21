using ClusterBot.Domain.GoodPractice.Reading;

namespace ClusterBot.Domain.GoodPractice.Extracting;

/// <summary>What speaks for a sentence before its likeness to others is looked at: its place, its length, what it tells of practice.</summary>
internal static class Priors
{
    private static readonly HashSet<string> Dangling =
        ["this", "that", "these", "those", "it", "they", "he", "she", "so", "but", "and", "however", "also", "or", "because", "then"];

    public static double Of(Candidate candidate) =>
        Place(candidate) * Length(candidate.Sentence) * Cues.Of(candidate.Sentence)
        * (Dangling.Contains(candidate.Sentence.Words[0].Lower) ? 0.85 : 1);

    private static double Place(Candidate candidate) =>
        (0.6 + (0.4 / (1 + candidate.Sentence.Index))) * (0.75 + (0.25 / (1 + candidate.MessagePlace)));

    private static double Length(Sentence sentence) => sentence.Words.Count switch
    {
        < 8 => 0.6,
        < 12 => 0.85,
        <= 40 => 1,
        _ => 0.9,
    };
}
