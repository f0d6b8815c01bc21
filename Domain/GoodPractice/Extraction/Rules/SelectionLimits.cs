using ClusterBot.Domain.GoodPractice.Extraction.Choosing;
using ClusterBot.Domain.GoodPractice.Extraction.Pool;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Bounds what one message and one person can have in a summary.</summary>
internal sealed class SelectionLimits(int perMessage, int questionsPerPerson)
{
    private readonly Dictionary<int, int> _ofMessage = [];
    private readonly Dictionary<int, int> _questionsOf = [];

    public bool Allow(Unit unit) =>
        unit.Parts.CountBy(part => part.Place).All(part => _ofMessage.GetValueOrDefault(part.Key) + part.Value <= perMessage)
        && unit.Parts.Where(part => part.IsQuestion).CountBy(part => part.Author)
            .All(part => _questionsOf.GetValueOrDefault(part.Key) + part.Value <= questionsPerPerson);

    public void Count(PooledSentence sentence)
    {
        _ofMessage[sentence.Place] = _ofMessage.GetValueOrDefault(sentence.Place) + 1;
        if (sentence.IsQuestion)
        {
            _questionsOf[sentence.Author] = _questionsOf.GetValueOrDefault(sentence.Author) + 1;
        }
    }
}
