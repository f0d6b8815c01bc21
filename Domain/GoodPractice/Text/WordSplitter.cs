namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>Cuts a sentence into words and numbers.</summary>
internal static class WordSplitter
{
    private const int Longest = 64;

    /// <summary>
    /// Letters and digits, with apostrophes, points and commas kept inside where a letter or digit follows ("don't", "3.4", "1,000").
    /// </summary>
    public static IReadOnlyList<Word> Of(string sentence)
    {
        var words = new List<Word>();
        for (var i = 0; i < sentence.Length; i++)
        {
            if (!IsWordChar(sentence[i]))
            {
                continue;
            }

            var end = End(sentence, i);
            if (end - i <= Longest)
            {
                words.Add(new Word(sentence[i..end].Replace('’', '\''), i, words.Count == 0));
            }

            i = end;
        }

        return words;
    }

    /// <summary>The stems of the words that carry matter.</summary>
    public static IEnumerable<string> Stems(IEnumerable<Word> words) => words.Where(word => word.IsContent).Select(word => word.Stem);

    private static int End(string text, int at)
    {
        while (at < text.Length && (IsWordChar(text[at]) || IsInner(text, at)))
        {
            at++;
        }

        return at;
    }

    private static bool IsInner(string text, int at)
    {
        if (at == 0 || at + 1 >= text.Length)
        {
            return false;
        }

        return text[at] switch
        {
            '\'' or '’' => char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]),
            '.' or ',' or ':' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || c == '_';
}
