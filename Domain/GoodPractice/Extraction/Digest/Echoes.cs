using ClusterBot.Domain.GoodPractice.Extraction.Choosing;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Rules;

namespace ClusterBot.Domain.GoodPractice.Extraction.Digest;

/// <summary>Finds the other messages that say nearly the same as a point, so that it can cite them too.</summary>
internal sealed class Echoes(SentencePool pool, Sameness sameness)
{
    private const int Most = 3;

    public IEnumerable<Citation> Of(Unit unit)
    {
        var cited = unit.Parts.Select(part => part.Place).ToHashSet();
        return unit.Parts
            .SelectMany(part => pool.Sentences.Where(other => !cited.Contains(other.Place) && sameness.AddsNothing(other, part)))
            .DistinctBy(other => other.Place)
            .Take(Most)
            .Select(other => new Citation(other.Message.Id, other.Text));
    }
}
