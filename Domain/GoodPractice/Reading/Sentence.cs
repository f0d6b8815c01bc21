namespace ClusterBot.Domain.GoodPractice.Reading;

/// <summary>One sentence of a message.</summary>
/// <param name="Text">Verbatim, apart from white space.</param>
/// <param name="Index">Its place in the message, from 0.</param>
/// <param name="Words">Its words and numbers.</param>
internal sealed record Sentence(string Text, int Index, IReadOnlyList<Word> Words)
{
    /// <summary>Whether it asks something.</summary>
    public bool IsQuestion => Text.AsSpan().TrimEnd(")]\"'”’!").EndsWith("?");

    /// <summary>All the sentences that the author of a message wrote.</summary>
    public static IReadOnlyList<Sentence> AllOf(string messageText) =>
    [
        .. MessageBody.Paragraphs(messageText).SelectMany(SentenceSplitter.Split)
            .Select((text, index) => new Sentence(text, index, Reading.Words.Of(text))),
    ];
}
