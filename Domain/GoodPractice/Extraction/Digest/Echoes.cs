using ClusterBot.Domain.GoodPractice.Extraction.Choosing;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;

namespace ClusterBot.Domain.GoodPractice.Extraction.Digest;

/// <summary>Finds the other messages that say nearly the same as a point, so that it can cite them too.</summary>
internal sealed class Echoes(SentencePool pool, TermOverlap overlap)
{
    private const double Alike = 0.6;
    private const int LeastShared = 3;
    private const int Most = 3;

    public IEnumerable<Citation> Of(Unit unit)
    {
        var cited = unit.Parts.Select(part => part.Place).ToHashSet();
        return unit.Parts.Where(part => !part.IsQuestion)
            .SelectMany(part => pool.Sentences.Where(other => !other.IsQuestion && !cited.Contains(other.Place) && AreAlike(part, other)))
            .DistinctBy(other => other.Place)
            .Take(Most)
            .Select(other => new Citation(other.Message.Id, other.Text));
    }

    private bool AreAlike(PooledSentence part, PooledSentence other) =>
        overlap.Shared(part, other) >= LeastShared && overlap.ShareOfSmaller(part, other) >= Alike
        && Limits.Is(part.Text) == Limits.Is(other.Text) && FiguresOf(other).IsSubsetOf(FiguresOf(part));

    private HashSet<int> FiguresOf(PooledSentence sentence) =>
        [.. sentence.Words.Where(word => pool.Vocabulary.KindOf(word) == Weighing.WordKind.Number)];
}
