using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Choosing;

/// <summary>
/// Sentences that are shown together or not at all, in reading order: one by itself, a question with its answer, a claim with what
/// limits it.
/// </summary>
/// <param name="parts">The sentences, at least one.</param>
/// <param name="withHeads">True when a list item is told with the line that it stands under.</param>
internal sealed class Unit(IReadOnlyList<PooledSentence> parts, bool withHeads = true)
{
    private readonly int[] _words = [.. parts.SelectMany(part => withHeads ? part.WordsTold : part.Words).Distinct()];

    private readonly long[] _pairs =
        [.. parts.SelectMany(part => PooledSentence.Pairs(withHeads ? part.WordsTold : part.Words)).Distinct()];

    public IReadOnlyList<PooledSentence> Parts => parts;

    public PooledSentence First => parts[0];

    /// <summary>Its words, each once.</summary>
    public IReadOnlyList<int> Words => _words;

    /// <summary>Its adjacent pairs of words, each once.</summary>
    public IReadOnlyList<long> Pairs => _pairs;

    /// <summary>The number of words that it takes up.</summary>
    public int Length { get; } = parts.Sum(part => (withHeads ? part.WordsTold : part.Words).Length);

    /// <summary>Returns whether two units share a sentence.</summary>
    public bool Overlaps(Unit other) => parts.Any(other.Parts.Contains);

    public string Text => string.Join(' ', parts.Select(part => withHeads ? part.Told : part.Text));
}
