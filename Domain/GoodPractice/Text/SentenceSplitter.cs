namespace ClusterBot.Domain.GoodPractice.Text;

/// <summary>Splits a paragraph of British English into sentences; each is a part of the paragraph, unchanged.</summary>
internal static class SentenceSplitter
{
    /// <summary>In one pass, however long the paragraph is.</summary>
    public static IReadOnlyList<string> Split(string paragraph)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            if (!IsMark(paragraph[i]))
            {
                continue;
            }

            var mark = i;
            i = EndOfMarks(paragraph, i);
            if (EndsSentence(paragraph, start, mark, i))
            {
                Take(sentences, paragraph[start..(i + 1)]);
                start = i + 1;
            }
        }

        Take(sentences, paragraph[start..]);
        return sentences;
    }

    private static bool EndsSentence(string text, int start, int mark, int end)
    {
        if (end + 1 >= text.Length)
        {
            return true;
        }

        var next = end + 1;
        if (!char.IsWhiteSpace(text[next]))
        {
            return false;
        }

        while (next < text.Length && (char.IsWhiteSpace(text[next]) || IsOpening(text[next])))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        return !char.IsLower(text[next]) && !(text[mark] == '.' && mark == end && Abbreviations.EndsAt(text, start, mark, next));
    }

    private static int EndOfMarks(string text, int at)
    {
        while (at + 1 < text.Length && (IsMark(text[at + 1]) || IsClosing(text[at + 1])))
        {
            at++;
        }

        return at;
    }

    private static void Take(List<string> sentences, string part)
    {
        var sentence = part.Trim();
        if (sentence.Length > 0)
        {
            sentences.Add(sentence);
        }
    }

    private static bool IsMark(char c) => c is '.' or '!' or '?' or '…';

    private static bool IsClosing(char c) => c is '"' or '\'' or '”' or '’' or ')' or ']' or '»';

    private static bool IsOpening(char c) => c is '"' or '\'' or '“' or '‘' or '(' or '[' or '«';
}
