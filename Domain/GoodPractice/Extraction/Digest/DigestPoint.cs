using ClusterBot.Domain.GoodPractice.Extraction.Choosing;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;

namespace ClusterBot.Domain.GoodPractice.Extraction.Digest;

/// <summary>A point that could stand for its thread.</summary>
/// <param name="Said">Its sentences, in reading order.</param>
/// <param name="Citations">The messages that say it, and others that say nearly the same.</param>
/// <param name="Terms">The words that tell what it is about.</param>
/// <param name="Worth">What it is expected to add to an empty summary, per word.</param>
internal sealed record DigestPoint(
    IReadOnlyList<SaidSentence> Said, IReadOnlyList<Citation> Citations, IReadOnlyList<string> Terms, double Worth)
{
    public static DigestPoint Of(Unit unit, double worth, SentencePool pool, Echoes echoes) => new(
        [.. unit.Parts.Select(part => new SaidSentence(part.Message.Id, part.Told))],
        [.. unit.Parts.GroupBy(part => part.Message.Id).Select(Cite), .. echoes.Of(unit)],
        [.. unit.Words.Where(pool.Vocabulary.IsTerm).Select(pool.Vocabulary.WordOf)],
        worth * (unit.Parts.Any(part => Results.HasFigure(part.Text) || Decisions.Is(part.Text)) ? ForResult : 1));

    private const double ForResult = 1.25;

    public Point ToPoint() => new(string.Join(' ', Said.Select(said => said.Text)), Citations) { Said = Said };

    /// <summary>Quotes neighbouring sentences of a message as one, since they stand there as one.</summary>
    private static Citation Cite(IGrouping<string, PooledSentence> parts)
    {
        var sentences = parts.ToList();
        var areNeighbours = sentences.Zip(sentences.Skip(1))
            .All(pair => pair.Second.Index == pair.First.Index + 1 && !pair.Second.IsListItem);
        return new Citation(parts.Key, areNeighbours ? string.Join(' ', sentences.Select(part => part.Text)) : sentences[0].Text);
    }
}
