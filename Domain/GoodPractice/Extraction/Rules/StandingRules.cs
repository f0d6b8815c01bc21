using ClusterBot.Domain.GoodPractice.Extraction.Pool;
using ClusterBot.Domain.GoodPractice.Extraction.Weighing;

namespace ClusterBot.Domain.GoodPractice.Extraction.Rules;

/// <summary>Decides which sentences of a thread may be shown: whole ones, their author's own, with matter in them.</summary>
internal static class StandingRules
{
    private const int FewestWords = 8;
    private const int FewestOfQuestion = 6;
    private const int FewestOfWholeMessage = 6;
    private const int FewestOfListItem = 3;
    private const double MostSymbols = 0.08;
    private const string OrdinaryMarks = ".,'?!-’‘\"“”()%£€:;–—/&";

    private static readonly string[] CutOff = ["—.", "–.", "-.", "...", "…", "—", "–", "-", ","];

    /// <summary>Returns the standing of each sentence.</summary>
    public static Standing[] Of(SentencePool pool)
    {
        var repeats = Repetitions.In(pool);
        var standings = new Standing[pool.Sentences.Count];
        foreach (var sentence in pool.Sentences)
        {
            standings[sentence.Number] = repeats[sentence.Number] ? Standing.Repeats : Of(sentence, Previous(pool, sentence, standings));
        }

        return standings;
    }

    /// <summary>Returns whether the sentence before it in its message can be shown before it.</summary>
    private static bool Previous(SentencePool pool, PooledSentence sentence, Standing[] standings) =>
        sentence.Number > 0 && pool.Sentences[sentence.Number - 1] is var previous
        && previous.Place == sentence.Place && previous.Index == sentence.Index - 1
        && !previous.IsQuestion && standings[previous.Number] == Standing.Alone;

    private static Standing Of(PooledSentence sentence, bool hasPrevious)
    {
        if (sentence.AddressesWriter)
        {
            return Standing.Order;
        }

        if (ContactLines.Is(sentence.Text) || EmptyTalk.Is(sentence.Text, sentence.Words.Length))
        {
            return Standing.Courtesy;
        }

        if (Dangling.Answers(sentence.Text) && IsWhole(sentence))
        {
            return Standing.BehindQuestion;
        }

        var meetsPrevious = !sentence.IsQuestion && (Limits.TurnsOn(sentence.Text) || Limits.Is(sentence.Text));
        if (hasPrevious && meetsPrevious && IsShort(sentence) && IsWhole(sentence))
        {
            return Standing.BehindPrevious;
        }

        var isResult = Results.HasFigure(sentence.Text);
        if (!IsWhole(sentence) || (!isResult && IsShort(sentence)))
        {
            return Standing.NotWhole;
        }

        if (!sentence.IsQuestion && !sentence.IsAlone && Dangling.PointsBack(sentence.Text))
        {
            return hasPrevious ? Standing.BehindPrevious : isResult ? Standing.Alone : Standing.NotWhole;
        }

        return Standing.Alone;
    }

    private static bool IsShort(PooledSentence sentence) => sentence.Head is not null
        ? sentence.WordsTold.Length < FewestWords || sentence.Words.Length < FewestOfListItem
        : sentence.Words.Length < (sentence.IsQuestion ? FewestOfQuestion : sentence.IsAlone ? FewestOfWholeMessage : FewestWords);

    private static bool IsWhole(PooledSentence sentence)
    {
        var text = sentence.Text;
        var end = text.AsSpan().TrimEnd(" )\"'”’]");
        var isListed = sentence.IsAlone || sentence.Head is not null;
        return !end.IsEmpty && (end[^1] is '.' or '!' or '?' || isListed)
            && !CutOff.Any(cut => text.AsSpan().TrimEnd(" )\"'”’]").EndsWith(cut, StringComparison.Ordinal))
            && IsClosed(text)
            && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || text[0] is '"' or '“' or '‘' or '\'' or '£' or '€' || isListed)
            && SentenceFacts.ShareOfSymbols(text, OrdinaryMarks) <= MostSymbols;
    }

    /// <summary>Returns whether every bracket and quotation that a sentence opens it also closes: otherwise a part is missing.</summary>
    private static bool IsClosed(string text) => Count(text, '(') == Count(text, ')') && Count(text, '[') == Count(text, ']')
        && Count(text, '“') == Count(text, '”') && Count(text, '"') % 2 == 0;

    private static int Count(string text, char mark) => text.AsSpan().Count(mark);
}
