using System.Text.RegularExpressions;
using ClusterBot.Domain.GoodPractice.Text;

namespace ClusterBot.Domain.GoodPractice.Verification;

/// <summary>Every name, acronym and code of a point must be in the cited messages or be the name of one of their authors.</summary>
internal static class NameCheck
{
    public static RejectionReason? Find(Statement claim, Evidence evidence)
    {
        var words = claim.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (IsName(words, i, claim.Sentence.Text) && !IsSaid(words[i], evidence))
            {
                return RejectionReason.NameNotSaid;
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
        return isAcronym
            || (word.IsContent && (nextIsName || !word.Lower.EndsWith("ing", StringComparison.Ordinal)) && !Framing.Contains(word.Stem));
    }

    private static bool IsSaid(Word word, Evidence evidence) =>
        NameForms.Of(word.Lower).Any(evidence.Said.Contains)
        || (word.StartsSentence && evidence.Stems.Contains(word.Stem))
        || evidence.Statements.Any(statement => NameForms.MonthsIn(statement.Sentence.Text).Contains(word.Lower));

    private static bool OpensQuote(string text, Word word) => word.Start > 0 && text[word.Start - 1] is '"' or '“' or '‘' or '\'';
}

/// <summary>
/// The forms in which a name counts as said: without a possessive, months and weekdays in full, the months of dates in figures.
/// </summary>
internal static partial class NameForms
{
    private static readonly string[] Calendar =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ];

    public static IEnumerable<string> Of(string lowerCaseWord)
    {
        var word = lowerCaseWord.EndsWith("'s", StringComparison.Ordinal) ? lowerCaseWord[..^2] : lowerCaseWord;
        yield return word;
        if (word.Length is >= 3 and <= 5
            && Calendar.FirstOrDefault(name => name.StartsWith(word, StringComparison.Ordinal) && name != word) is { } full)
        {
            yield return full;
        }
    }

    /// <summary>"12/03/2026" and "2026-03-12" both say March.</summary>
    public static IEnumerable<string> MonthsIn(string text)
    {
        foreach (Match date in DateInFigures().Matches(text))
        {
            var digits = date.Groups["m"].Success ? date.Groups["m"].ValueSpan : date.Groups["n"].ValueSpan;
            if (int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month)
            {
                yield return Calendar[month - 1];
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:[0-9]{1,2}[/.](?<m>[0-9]{1,2})[/.][0-9]{2,4}|[0-9]{4}-(?<n>[0-9]{2})-[0-9]{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex DateInFigures();
}
