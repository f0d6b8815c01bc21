using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Extraction;

/// <summary>A sentence that could become a point; or a question with the sentence that answered it.</summary>
internal sealed class SentenceCandidate
{
    private const double TooAlike = 0.6;

    public SentenceCandidate(
        ThreadMessage message, int messagePlace, Sentence sentence, (ThreadMessage Message, Sentence Sentence)? question = null)
    {
        Message = message;
        MessagePlace = messagePlace;
        Sentence = sentence;
        Question = question;
        Stems = [.. sentence.Words.Where(word => word.IsContent || word.HasDigit).Select(word => word.Stem)];
    }

    public ThreadMessage Message { get; }

    /// <summary>The message's place in its thread, from 0.</summary>
    public int MessagePlace { get; }

    public Sentence Sentence { get; }

    public (ThreadMessage Message, Sentence Sentence)? Question { get; }

    public IReadOnlyList<string> Stems { get; }

    public Dictionary<string, double> Vector { get; set; } = [];

    public double Score { get; set; }

    /// <summary>Returns whether the two are so similar that a summary needs only one of them.</summary>
    public bool Repeats(SentenceCandidate other)
    {
        var mine = Stems.ToHashSet(StringComparer.Ordinal);
        var theirs = other.Stems.ToHashSet(StringComparer.Ordinal);
        var shared = mine.Count(theirs.Contains);
        return shared >= TooAlike * Math.Min(mine.Count, theirs.Count) || TermVectors.Likeness(Vector, other.Vector) > TooAlike;
    }

    public string Text => Question is { } question ? $"{question.Sentence.Text} {Sentence.Text}" : Sentence.Text;
}
