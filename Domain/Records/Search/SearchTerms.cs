namespace ClusterBot.Domain.Records.Search;

/// <summary>The tokens under which a text is indexed: the stem of each word, and three letters of it at a time.</summary>
public static class SearchTerms
{
    /// <summary>The most of a text that is indexed, in characters.</summary>
    private const int MaxText = 8_000;

    /// <summary>Returns the tokens with blanks between, each once.</summary>
    public static string Of(params IEnumerable<string?> texts)
    {
        var whole = string.Join('\n', texts.Where(text => text is not null));
        var words = SearchWord.All(whole.Length > MaxText ? whole[..MaxText] : whole).DistinctBy(word => word.Text).ToList();
        var tokens = words.Select(word => word.Stem).Concat(words.SelectMany(word => word.Threes()));
        return string.Join(' ', tokens.Distinct(StringComparer.Ordinal));
    }
}

/// <summary>A token that is looked for in an index.</summary>
/// <param name="Text">Lower-case ASCII letters and digits.</param>
/// <param name="IsPrefix">True when a longer token that begins so is found, too.</param>
public sealed record SearchToken(string Text, bool IsPrefix);
