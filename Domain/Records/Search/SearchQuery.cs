using System.Text.RegularExpressions;

namespace ClusterBot.Domain.Records.Search;

/// <summary>
/// Words that somebody looks for: all of them, in any form. What stands in quotation marks is looked for as it is written, and what
/// stands behind a minus is left out.
/// </summary>
/// <param name="Words">The words that must be there.</param>
/// <param name="Phrases">The phrases that must be there as written.</param>
/// <param name="Without">The words that must not be there.</param>
public sealed partial record SearchQuery(IReadOnlyList<SearchWord> Words, IReadOnlyList<string> Phrases, IReadOnlyList<SearchWord> Without)
{
    /// <summary>More words than these narrow nothing.</summary>
    private const int MaxWords = 8;

    /// <summary>True when nothing is looked for: then everything is found.</summary>
    public bool IsEmpty => Words.Count == 0;

    /// <summary>Reads what was typed.</summary>
    public static SearchQuery Read(string typed)
    {
        var phrases = Quoted().Matches(typed).Select(match => match.Groups[1].Value.Trim()).Where(phrase => phrase.Length > 0).ToList();
        var rest = Quoted().Replace(typed, " ");
        var without = Excluded().Matches(rest).SelectMany(match => SearchWord.All(match.Groups[1].Value)).ToList();
        rest = Excluded().Replace(rest, " ");
        var words = phrases.SelectMany(SearchWord.All).Concat(string.IsNullOrWhiteSpace(rest) ? [] : SearchWord.Of(rest));
        return new SearchQuery([.. words.DistinctBy(word => word.Stem).Take(MaxWords)], phrases, without);
    }

    /// <summary>Returns what the index is asked for: one token at least of each list.</summary>
    public IReadOnlyList<IReadOnlyList<SearchToken>> Tokens() =>
        [.. Words.Select(word => (IReadOnlyList<SearchToken>)[new SearchToken(word.Stem, IsPrefix: true)])];

    /// <summary>Returns what it is asked for where that finds nothing: words that are spelt like these.</summary>
    public IReadOnlyList<IReadOnlyList<SearchToken>> TokensOfLikeWords() =>
        [.. Words.Select(word => (IReadOnlyList<SearchToken>)
        [
            new SearchToken(word.Stem, IsPrefix: true),
            .. word.Threes().Select(three => new SearchToken(three, IsPrefix: false)),
        ])];

    [GeneratedRegex("[\"“”]([^\"“”]*)(?:[\"“”]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<=^|\s)-([\p{L}\p{Nd}]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Excluded();
}
