using ClusterBot.Domain.GoodPractice.Extraction.Choosing;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Bounds what one message and one person can have in a summary, and lets nothing be said twice.</summary>
/// <param name="sameness">Null when the same may be said again.</param>
internal sealed class SelectionLimits(int perMessage, int questionsPerPerson, Sameness? sameness)
{
    private readonly Dictionary<int, int> _ofMessage = [];
    private readonly Dictionary<int, int> _questionsOf = [];
    private readonly List<PooledSentence> _told = [];

    /// <param name="unit">What is to be shown.</param>
    /// <param name="added">Those of its sentences that are not shown already.</param>
    public bool Allow(Unit unit, IReadOnlyList<PooledSentence> added) =>
        added.CountBy(part => part.Place).All(part => _ofMessage.GetValueOrDefault(part.Key) + part.Value <= perMessage)
        && added.Where(part => part.IsQuestion).CountBy(part => part.Author)
            .All(part => _questionsOf.GetValueOrDefault(part.Key) + part.Value <= questionsPerPerson)
        && (sameness is null || !added.Contains(unit.First) || !_told.Exists(told => sameness.AddsNothing(unit.First, told)));

    public void Count(PooledSentence sentence)
    {
        _told.Add(sentence);
        _ofMessage[sentence.Place] = _ofMessage.GetValueOrDefault(sentence.Place) + 1;
        if (sentence.IsQuestion)
        {
            _questionsOf[sentence.Author] = _questionsOf.GetValueOrDefault(sentence.Author) + 1;
        }
    }
}
