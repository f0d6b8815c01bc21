using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Tells when two sentences say nearly the same, so that one of them will do.</summary>
internal sealed class Sameness(SentencePool pool, TermOverlap overlap)
{
    private const double Alike = 0.8;
    private const int LeastShared = 3;

    /// <summary>
    /// Returns whether a sentence adds nothing to another: most of its terms, no figure of its own, and both deny or neither.
    /// </summary>
    public bool AddsNothing(PooledSentence sentence, PooledSentence told) => !sentence.IsQuestion && !told.IsQuestion
        && overlap.Shared(sentence, told) >= LeastShared && overlap.ShareOfSmaller(sentence, told) >= Alike
        && Limits.Is(sentence.Text) == Limits.Is(told.Text) && FiguresOf(sentence).IsSubsetOf(FiguresOf(told));

    private HashSet<int> FiguresOf(PooledSentence sentence) =>
        [.. sentence.Words.Where(word => pool.Vocabulary.KindOf(word) == WordKind.Number)];
}
