using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Pool;

/// <summary>The words of one thread, numbered in the order in which they are met.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<string> _words = [];
    private readonly List<WordKind> _kinds = [];
    private readonly List<bool> _terms = [];
    private readonly List<bool> _functionWords = [];

    public Vocabulary() => _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _words.Count;

    public string WordOf(int number) => _words[number];

    public WordKind KindOf(int number) => _kinds[number];

    /// <summary>Returns whether the word tells what a sentence is about: longer than a letter, and no function word.</summary>
    public bool IsTerm(int number) => _terms[number];

    public bool IsFunctionWord(int number) => _functionWords[number];

    /// <summary>Returns the number of a word in lower case; a new one when it was not met before.</summary>
    public int NumberOf(ReadOnlySpan<char> word)
    {
        if (_bySpan.TryGetValue(word, out var number))
        {
            return number;
        }

        var text = word.ToString();
        _numbers.Add(text, _words.Count);
        _words.Add(text);
        _kinds.Add(FunctionWords.KindOf(text));
        _functionWords.Add(FunctionWords.Contains(text));
        _terms.Add(text.Length > 1 && !FunctionWords.Contains(text));
        return _words.Count - 1;
    }
}
