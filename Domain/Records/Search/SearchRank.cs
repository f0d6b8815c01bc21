namespace ClusterBot.Domain.Records.Search;

/// <summary>The text of something that may be what somebody looks for.</summary>
/// <param name="Heading">Its kind, tags and subject: a word there counts more.</param>
/// <param name="Text">Its words.</param>
/// <param name="At">When it was written.</param>
public sealed record SearchedText(string Heading, string Text, DateTimeOffset At);

/// <summary>
/// The fit of a text to a query. It is judged here and not by a database engine, so that both find the same in the same
/// order.
/// </summary>
public static class SearchRank
{
    private const double InHeading = 2;
    private const double Whole = 1;
    private const double Beginning = 0.7;
    private const double Together = 1;

    /// <summary>The least likeness at which a word counts as misspelt.</summary>
    private const double MinLikeness = 0.25;

    /// <summary>Of two that fit alike, one of a year earlier counts this much less.</summary>
    private const double AgePerYear = 0.05;

    /// <summary>Returns how well the text fits, the higher the better; null when it does not.</summary>
    /// <param name="query">What is looked for.</param>
    /// <param name="text">The text.</param>
    /// <param name="now">The time, by which older texts count a little less.</param>
    /// <param name="forgivesSpelling">True when words count that are only spelt like those that are looked for.</param>
    public static double? Of(SearchQuery query, SearchedText text, DateTimeOffset now, bool forgivesSpelling)
    {
        var (heading, words) = (SearchWord.All(text.Heading).ToList(), SearchWord.All(text.Text).ToList());
        var whole = $"{text.Heading}\n{text.Text}";
        if (query.Without.Any(word => heading.Concat(words).Any(known => known.Stem == word.Stem))
            || !query.Phrases.All(phrase => whole.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var score = 0.0;
        foreach (var word in query.Words)
        {
            var best = Math.Max(
                InHeading * heading.Select(known => Fit(word, known, forgivesSpelling)).DefaultIfEmpty(0).Max(),
                words.Select(known => Fit(word, known, forgivesSpelling)).DefaultIfEmpty(0).Max());
            if (best == 0)
            {
                return null;
            }

            score += best;
        }

        score += Together * Adjacent(query, words);
        return score - (AgePerYear * Math.Max(0, (now - text.At).TotalDays) / 365);
    }

    private static double Fit(SearchWord wanted, SearchWord known, bool forgivesSpelling) =>
        wanted.Stem == known.Stem ? Whole
        : known.Stem.StartsWith(wanted.Stem, StringComparison.Ordinal) ? Beginning
        : forgivesSpelling && wanted.Likeness(known) is >= MinLikeness and var likeness ? likeness * Beginning
        : 0;

    // The number of neighbours that stand beside each other in the text, too.
    private static int Adjacent(SearchQuery query, List<SearchWord> words) => query.Words.Zip(query.Words.Skip(1)).Count(pair =>
        Enumerable.Range(0, Math.Max(0, words.Count - 1))
            .Any(at => words[at].Stem == pair.First.Stem && words[at + 1].Stem == pair.Second.Stem));
}
