using ClusterBot.Domain.GoodPractice.Text.Untrusted;

namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>One sentence of a message.</summary>
/// <param name="Text">Verbatim, apart from white space.</param>
/// <param name="Index">Its place in the message, from 0.</param>
/// <param name="Words">Its words and numbers.</param>
internal sealed record Sentence(string Text, int Index, IReadOnlyList<Word> Words)
{
    /// <summary>True when it asks something.</summary>
    public bool IsQuestion => Asks(Text);

    /// <summary>Returns whether a sentence asks something.</summary>
    public static bool Asks(string sentence) => sentence.AsSpan().TrimEnd(")]\"'”’!").EndsWith("?");

    /// <summary>True when it gives orders to the writer of a summary, or goes on with such an order: it is no evidence.</summary>
    public bool AddressesWriter { get; init; }

    /// <summary>Returns all sentences that the author of a message wrote.</summary>
    public static IReadOnlyList<Sentence> AllOf(string messageText)
    {
        var sentences = new List<Sentence>();
        var orders = new WriterOrderScope();
        foreach (var paragraph in MessageBody.Paragraphs(messageText))
        {
            orders.BeginParagraph();
            foreach (var text in SentenceSplitter.Split(paragraph))
            {
                sentences.Add(new Sentence(text, sentences.Count, WordSplitter.Of(text)) { AddressesWriter = orders.Reaches(text) });
            }
        }

        return sentences;
    }
}

/// <summary>One word or number of a text.</summary>
/// <param name="Text">As typed, curly apostrophes made straight.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="StartsSentence">True when nothing but opening marks stands before it in its sentence.</param>
internal sealed record Word(string Text, int Start, bool StartsSentence)
{
    public string Lower { get; } = Text.ToLowerInvariant();

    public int End => Start + Text.Length;

    public bool HasDigit { get; } = Text.Any(char.IsDigit);

    public bool IsCapitalised => char.IsUpper(Text[0]);

    public bool IsContent => Text.Length > 1 && !HasDigit && !StopWords.Contains(Lower.Replace("'", "", StringComparison.Ordinal));

    public string Stem => _stem ??= Stemmer.Of(Lower);

    private string? _stem;
}
