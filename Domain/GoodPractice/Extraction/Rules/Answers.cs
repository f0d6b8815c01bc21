using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Finds the sentence that answers a question.</summary>
internal sealed class Answers(ThreadWeights weights, Standing[] standings, TermOverlap overlap)
{
    private const int MostSearched = 60;
    private const double ForBareAnswer = 2;
    private const double Farness = 0.5;
    private const double ForShared = 0.15;

    /// <summary>Returns the answer of somebody else in a later message; null when there is none.</summary>
    public PooledSentence? To(PooledSentence question)
    {
        var later = weights.Pool.Sentences.Skip(question.Number + 1)
            .Where(sentence => sentence.Place > question.Place && sentence.Author != question.Author && !sentence.IsQuestion)
            .Take(MostSearched)
            .Where(sentence => standings[sentence.Number] is Standing.Alone or Standing.BehindPrevious or Standing.BehindQuestion)
            .ToList();
        var nearest = later.Select(sentence => sentence.Place).DefaultIfEmpty(int.MaxValue).Min();
        return later.Select(sentence => (sentence, Score: Score(question, sentence, nearest)))
            .Where(pair => pair.Score > 0)
            .OrderByDescending(pair => pair.Score)
            .Select(pair => pair.sentence)
            .FirstOrDefault();
    }

    /// <summary>Returns the worth of a sentence as an answer; not above 0 when it is none.</summary>
    private double Score(PooledSentence question, PooledSentence sentence, int nearest)
    {
        var distance = sentence.Place - nearest;
        var isNext = distance == 0 && !IsAskedBetween(question, sentence);
        if (standings[sentence.Number] == Standing.BehindQuestion)
        {
            return isNext ? ForBareAnswer : 0;
        }

        var shared = overlap.Weight(question, sentence);
        return shared == 0 && !isNext ? 0 : weights.GainPerWord(sentence) * (1 + (ForShared * shared)) / (1 + (Farness * distance));
    }

    /// <summary>
    /// Returns whether the answerer was asked something else in between, which an answer without shared words is more likely about.
    /// </summary>
    private bool IsAskedBetween(PooledSentence question, PooledSentence answer) => weights.Pool.Sentences
        .Skip(question.Number + 1).Take(answer.Number - question.Number - 1)
        .Any(sentence => sentence.IsQuestion && sentence.Author != answer.Author);
}
