using System.Globalization;
using System.Text.RegularExpressions;
using ClusterBot.Domain.GoodPractice.Text;
using ClusterBot.Domain.GoodPractice.Text.Untrusted;

namespace ClusterBot.Domain.Records.Search;

/// <summary>A word as it is searched: without accents and case, and its stem. Both database engines index what is made here.</summary>
/// <param name="Text">The word, of ASCII letters and digits alone.</param>
/// <param name="Stem">Its stem.</param>
public sealed partial record SearchWord(string Text, string Stem)
{
    /// <summary>The longest word that is told from others.</summary>
    public const int MaxLength = 40;

    /// <summary>The shortest word of which misspellings are looked for.</summary>
    private const int MinLikeness = 4;

    /// <summary>The sign before the three letters of a token, and at both ends of a word in it.</summary>
    private const char Three = '3';

    private const char End = '0';

    private static readonly string[] Fillers = ["find", "anything", "records", "record", "please"];

    /// <summary>Returns the words of a text that carry matter, in their order; of a text of stop words alone all its words.</summary>
    public static IReadOnlyList<SearchWord> Of(string text)
    {
        var all = All(text).ToList();
        var telling = all.FindAll(word => !StopWords.Contains(word.Text) && !Fillers.Contains(word.Text));
        return telling.Count > 0 ? telling : all;
    }

    /// <summary>Returns every word of a text.</summary>
    public static IEnumerable<SearchWord> All(string text) => Words().Matches(FoldedText.Of(text).ToLowerInvariant())
        .Select(match => Plain(match.Value.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)))
        .Where(word => word.Length > 0)
        .Select(word => new SearchWord(word, Stemmer.Of(word)));

    /// <summary>Returns the tokens by which a misspelt word is found: each three letters of it, its ends marked.</summary>
    public IReadOnlyList<string> Threes()
    {
        if (Text.Length < MinLikeness)
        {
            return [];
        }

        var marked = $"{End}{End}{Text}{End}";
        return [.. Enumerable.Range(0, marked.Length - 2).Select(at => Three + marked.Substring(at, 3)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Returns how much of two words is the same, from 0 to 1: their common tokens among all of theirs.</summary>
    public double Likeness(SearchWord other)
    {
        var (mine, theirs) = (Threes(), other.Threes());
        if (mine.Count == 0 || theirs.Count == 0 || Math.Abs(Text.Length - other.Text.Length) > 2)
        {
            return Text == other.Text ? 1 : 0;
        }

        var common = mine.Intersect(theirs, StringComparer.Ordinal).Count();
        return (double)common / (mine.Count + theirs.Count - common);
    }

    // What is left of other scripts is told by its code points: engines do not agree on the letters of a word.
    private static string Plain(string word)
    {
        var bounded = word.Length > MaxLength ? word[..MaxLength] : word;
        return bounded.All(char.IsAsciiLetterOrDigit)
            ? bounded
            : string.Concat(bounded.Select(c => char.IsAsciiLetterOrDigit(c)
                ? c.ToString()
                : "u" + ((int)c).ToString("x", CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(?:['’][\p{L}\p{Nd}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
