using ClusterBot.Domain.GoodPractice.Reading;

namespace ClusterBot.Domain.GoodPractice.Checking;

/// <summary>Every name, acronym and code of a point must be in the cited messages or be the name of one of their authors.</summary>
internal static class NameCheck
{
    public static RefusalReason? Find(Statement claim, Evidence evidence)
    {
        var words = claim.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsName(words, i, claim.Sentence.Text) && !IsSaid(words[i], evidence))
            {
                return RefusalReason.NameNotSaid;
            }
        }

        return null;
    }

    private static bool IsName(IReadOnlyList<Word> words, int at, string text)
    {
        var word = words[at];
        if (word.HasDigit)
        {
            return char.IsLetter(word.Text[0]);
        }

        if (!word.IsCapitalised || word.Text is "I" || word.Lower.StartsWith("i'", StringComparison.Ordinal))
        {
            return false;
        }

        if (!word.StartsSentence && !OpensQuote(text, word))
        {
            return true;
        }

        var isAcronym = word.Text.Length > 1 && word.Text.All(char.IsUpper);
        var nextIsName = at + 1 < words.Count && words[at + 1].IsCapitalised && words[at + 1].Start == word.End + 1;
        return isAcronym || (word.IsContent && (nextIsName || !word.Lower.EndsWith("ing", StringComparison.Ordinal)) && !Framing.Contains(word.Stem));
    }

    private static bool IsSaid(Word word, Evidence evidence) =>
        NameForms.Of(word.Lower).Any(evidence.Said.Contains)
        || (word.StartsSentence && evidence.Stems.Contains(word.Stem))
        || evidence.Statements.Any(statement => NameForms.MonthsIn(statement.Sentence.Text).Contains(word.Lower));

    private static bool OpensQuote(string text, Word word) => word.Start > 0 && text[word.Start - 1] is '"' or '“' or '‘' or '\'';
}
